package run.backstride.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// From which hand somebody is shown to the network, on bodies that are made up.
final class FacingTest {
    private static final int POINTS = 39;
    private static final Square WHERE = Square.about(320, 300, 320, 200, Square.MARGIN);

    /// @param lead pixels by which toes lie to the right of heels
    private static Landmarks body(double lead, double presence) {
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        double[] sure = new double[POINTS];
        Arrays.fill(x, 320);
        Arrays.fill(y, 300);
        Arrays.fill(sure, 0.9);
        y[34] = 200;
        x[31] += lead;
        x[32] += lead;
        return new Landmarks(presence, x, y, sure);
    }

    /// The hands from which somebody was shown over some frames.
    private static List<Hand> hands(Viewpoint viewpoint, double... leads) {
        List<Hand> hands = new ArrayList<>();
        int[] frame = {0};
        Follower follower =
                new Follower(
                        (picture, square, hand) -> {
                            hands.add(hand);
                            return body(leads[frame[0]], 0.9);
                        },
                        Facing.unknown(viewpoint),
                        WHERE,
                        0,
                        0);
        for (; frame[0] < leads.length; frame[0]++) {
            try (Picture picture = Pictures.blank(64, 64, frame[0], frame[0] / 30.0)) {
                follower.follow(picture, p -> List.of());
            }
        }
        return hands;
    }

    @Test
    void whoLooksRightIsShownAsFilmed() {
        assertThat(hands(Viewpoint.SIDE, 30, 30, 30))
                .containsExactly(Hand.AS_FILMED, Hand.AS_FILMED, Hand.AS_FILMED);
    }

    @Test
    void whoLooksLeftIsShownTurnedFromTheFirstFrameOnWhichIsLookedAtTwice() {
        assertThat(hands(Viewpoint.SIDE, -30, -30, -30))
                .containsExactly(Hand.AS_FILMED, Hand.TURNED, Hand.TURNED, Hand.TURNED);
    }

    @Test
    void oneFrameThatSaysOtherwiseTurnsNobody() {
        assertThat(hands(Viewpoint.SIDE, 30, 30, -40, 30)).doesNotContain(Hand.TURNED);
    }

    @Test
    void aFirstFrameThatWasMistakenIsMadeGoodByThoseThatFollow() {
        assertThat(hands(Viewpoint.SIDE, -10, 30, 30, 30))
                .endsWith(Hand.AS_FILMED, Hand.AS_FILMED)
                .contains(Hand.TURNED);
    }

    @Test
    void fromBehindNobodyIsTurned() {
        assertThat(hands(Viewpoint.BEHIND, -30, -30)).doesNotContain(Hand.TURNED);
    }
}
