package run.backstride.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import run.backstride.analysis.assess.Correction;
import run.backstride.analysis.assess.Missing;
import run.backstride.analysis.assess.Prescriptions;
import run.backstride.core.Mistake;
import run.backstride.core.diary.TestKind;
import run.backstride.report.drawing.Drawing;

class HowToTest {
    private static final Correction SIDE_PLANK = correction(Mistake.CORE_STRENGTH, "side-plank");
    private static final Correction SLEEP = correction(Mistake.STRETCHING_RECOVERY, "sleep");

    private static Correction correction(Mistake mistake, String id) {
        return Prescriptions.of(mistake, id).orElseThrow().correction();
    }

    @Test
    void aCorrectionIsDrawn() {
        assertThat(HowTo.of(SIDE_PLANK, Set.of()).orElseThrow().toString())
                .startsWith("<svg")
                .contains("Side plank");
    }

    @Test
    void whatThePlanDrawsIsOnlyPointedTo() {
        assertThat(HowTo.of(SIDE_PLANK, Set.of("side-plank")).orElseThrow().toString())
                .contains("href=\"#plan\"")
                .doesNotContain("<svg");
    }

    @Test
    void whatIsNoExerciseIsNeitherDrawnNorPointedTo() {
        assertThat(HowTo.of(SLEEP, Set.of())).isEmpty();
        assertThat(HowTo.of(SLEEP, Set.of("sleep"))).isEmpty();
    }

    @Test
    void aMissingSelfTestIsDrawnForEachColumnItNames() {
        Missing thomas =
                new Missing(
                        "hip flexors",
                        "Write thomas_hip_deg and thomas_knee_deg into tests.csv.",
                        0.1);
        assertThat(HowTo.of(thomas))
                .extracting(Object::toString)
                .containsExactly(
                        Drawing.ofTest(TestKind.THOMAS_HIP_DEG).toString(),
                        Drawing.ofTest(TestKind.THOMAS_KNEE_DEG).toString());
        assertThat(HowTo.of(new Missing("sleep", "Write hours into sleep.csv.", 0.1))).isEmpty();
    }
}
