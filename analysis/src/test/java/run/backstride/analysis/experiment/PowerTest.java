package run.backstride.analysis.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PowerTest {
    private static final List<Integer> RUNGS = List.of(4, 8, 40);

    @Test
    void theFewestStepsThatAreShownAreFoundBetweenTheRungs() {
        assertThat(Power.fewest(RUNGS, steps -> steps >= 6)).hasValue(6);
        assertThat(Power.fewest(RUNGS, steps -> steps >= 4)).hasValue(4);
        assertThat(Power.fewest(RUNGS, steps -> steps >= 1)).hasValue(1);
        assertThat(Power.fewest(List.of(40), steps -> steps >= 17)).hasValue(17);
    }

    @Test
    void whatIsShownOnlyInTheMiddleIsFoundToo() {
        assertThat(Power.fewest(RUNGS, steps -> steps >= 7 && steps < 20)).hasValue(7);
    }

    @Test
    void whereNothingIsShownThereIsNoPromise() {
        assertThat(Power.fewest(RUNGS, _ -> false)).isEmpty();
    }
}
