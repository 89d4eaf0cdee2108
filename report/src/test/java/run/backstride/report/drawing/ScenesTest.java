package run.backstride.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import run.backstride.core.diary.TestKind;

/// Bodies bend as bodies do, and rest on what they rest on. Lengths are hundredths of body height.
class ScenesTest {
    private static final double ONE_PERCENT = 1;
    private static final double FULL_EXTENSION = 0.5;

    static Stream<Map.Entry<String, Scene>> all() {
        Map<String, Scene> scenes = new TreeMap<>();
        for (Exercise exercise : Exercise.values()) {
            scenes.put(exercise.id(), exercise.scene());
        }
        for (TestKind test : TestKind.values()) {
            scenes.put("test " + test.id(), Drawing.scene(test));
        }
        return scenes.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void noJointBendsTheWrongWayOrFurtherThanJointsDo(Map.Entry<String, Scene> named) {
        for (Pose pose : named.getValue().poses()) {
            for (Leg leg : List.of(pose.near(), pose.far())) {
                assertThat(leg.hip()).as("%s hip", leg).isBetween(-35.0, 135.0);
                assertThat(leg.knee()).as("%s knee", leg).isBetween(-FULL_EXTENSION, 150.0);
                assertThat(leg.ankle()).as("%s ankle", leg).isBetween(-60.0, 40.0);
                assertThat(leg.toes()).as("%s toes", leg).isBetween(-1.0, 80.0);
            }
            for (Arm arm : List.of(pose.nearArm(), pose.farArm())) {
                assertThat(arm.shoulder()).as("%s shoulder", arm).isBetween(-60.0, 185.0);
                assertThat(arm.elbow()).as("%s elbow", arm).isBetween(-FULL_EXTENSION, 150.0);
                assertThat(arm.wrist()).as("%s wrist", arm).isBetween(-90.5, 90.5);
            }
            assertThat(pose.neck()).isBetween(-40.0, 60.0);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatRestsOnSomethingTouchesIt(Map.Entry<String, Scene> named) {
        for (Contact contact : named.getValue().contacts()) {
            assertThat(contact.gap())
                    .as("%s over what it rests on", contact.landmark())
                    .isCloseTo(0, within(ONE_PERCENT));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingSinksIntoTheFloor(Map.Entry<String, Scene> named) {
        for (Figure figure : named.getValue().figures()) {
            for (Landmark landmark : figure.places().drawn()) {
                assertThat(figure.underside(landmark))
                        .as("%s above the floor", landmark)
                        .isGreaterThan(-ONE_PERCENT);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyBodyRestsOnSomething(Map.Entry<String, Scene> named) {
        List<Figure> floating = new ArrayList<>(named.getValue().figures());
        named.getValue().contacts().forEach(contact -> floating.remove(contact.figure()));
        // A body that hangs over a table's edge says so by the one that is held there.
        assertThat(floating).hasSizeLessThanOrEqualTo(named.getKey().contains("back_ext") ? 1 : 0);
    }

    @Test
    void aPlankIsAStraightLineWithTheElbowsUnderTheShoulders() {
        Figure plank = Planks.front().figures().getFirst();
        Point shoulder = plank.at(Landmark.SHOULDER);
        double line = plank.at(Landmark.NEAR_ANKLE).direction(shoulder);
        for (Landmark between : List.of(Landmark.NEAR_KNEE, Landmark.HIP, Landmark.CHEST)) {
            assertThat(plank.at(Landmark.NEAR_ANKLE).direction(plank.at(between)))
                    .as("%s in line", between)
                    .isCloseTo(line, within(0.1));
        }
        assertThat(shoulder.direction(plank.at(Landmark.HEAD))).isCloseTo(line, within(6.0));
        assertThat(plank.at(Landmark.NEAR_ELBOW).x()).isCloseTo(shoulder.x(), within(0.1));
    }

    @Test
    void aBridgeIsAStraightLineFromShoulderToKnee() {
        Figure bridge = Bridges.both().figures().getLast();
        Point shoulder = bridge.at(Landmark.SHOULDER);
        assertThat(shoulder.direction(bridge.at(Landmark.HIP)))
                .isCloseTo(shoulder.direction(bridge.at(Landmark.NEAR_KNEE)), within(0.1));
    }

    @Test
    void theThighOfTheKneeExtensionTestIsUpright() {
        Figure test = SelfTestScenes.activeKneeExtension().figures().getLast();
        assertThat(test.at(Landmark.HIP).direction(test.at(Landmark.NEAR_KNEE)))
                .isCloseTo(90, within(0.1));
    }

    @Test
    void theKneeTouchesTheWallWithTheHeelDown() {
        Figure test = SelfTestScenes.kneeToWall().figures().getLast();
        assertThat(test.at(Landmark.NEAR_KNEE).x() + Landmark.NEAR_KNEE.radius())
                .isCloseTo(24, within(0.1));
        assertThat(test.underside(Landmark.NEAR_HEEL)).isCloseTo(0, within(0.1));
    }

    /// Away from its end points, a limb is as long as the skeleton says, in any pose.
    @ParameterizedTest
    @MethodSource("all")
    void limbsKeepTheirLength(Map.Entry<String, Scene> named) {
        for (Pose pose : named.getValue().poses()) {
            Figure figure = Skeleton.ADULT.figure(pose);
            assertThat(figure.at(Landmark.HIP).distance(figure.at(Landmark.FAR_KNEE)))
                    .isCloseTo(Skeleton.ADULT.thigh(), within(1e-6));
            assertThat(figure.at(Landmark.NEAR_KNEE).distance(figure.at(Landmark.NEAR_ANKLE)))
                    .isCloseTo(Skeleton.ADULT.shank(), within(1e-6));
            assertThat(figure.at(Landmark.NEAR_ELBOW).distance(figure.at(Landmark.NEAR_WRIST)))
                    .isCloseTo(Skeleton.ADULT.forearm(), within(1e-6));
        }
    }

    @Test
    void someoneWhoStandsIsAsTallAsABody() {
        Skeleton body = Skeleton.ADULT;
        double hip = body.thigh() + body.shank() + Skeleton.ANKLE_HEIGHT;
        Figure standing = body.figure(Pose.at(new Point(0, hip), 90));
        assertThat(standing.at(Landmark.HEAD).y() + Landmark.HEAD.radius())
                .isCloseTo(100, within(1.0));
        assertThat(standing.underside(Landmark.NEAR_HEEL)).isCloseTo(0, within(1e-9));
        assertThat(standing.underside(Landmark.NEAR_BALL)).isCloseTo(0, within(1e-9));
        assertThat(standing.at(Landmark.NEAR_TOE).x()).isPositive();
    }

    @Test
    void numbersInDrawingsDoNotFollowTheCountry() {
        Locale before = Locale.getDefault();
        String here = Bridges.both().element().toString();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(Bridges.both().element()).hasToString(here);
        } finally {
            Locale.setDefault(before);
        }
    }
}
