package run.backstride.analysis.assess;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import run.backstride.core.diary.TestKind;

class SelfTestGuideTest {
    @Test
    void eachTestSaysHowItIsTakenInOneUnitWithItsNorms() {
        for (TestKind kind : TestKind.values()) {
            SelfTestGuide guide = SelfTestGuide.of(kind);

            assertThat(guide.title()).isNotBlank();
            assertThat(guide.how()).endsWith(".").doesNotContain("tests.csv");
            assertThat(guide.norms())
                    .allSatisfy(norm ->
                            assertThat(norm.cutoff().cutoff().unit()).isEqualTo(kind.unit()));
        }
    }

    @Test
    void aHoldMustChangeByMoreThanAFifthToBeReal() {
        SelfTestGuide.Change hold = SelfTestGuide.of(TestKind.SIDE_PLANK_S).change().orElseThrow();

        assertThat(hold.isReal(60, 72)).isFalse();
        assertThat(hold.isReal(60, 73)).isTrue();
        assertThat(hold.isReal(60, 47)).isTrue();
        assertThat(hold.isReal(0, 10)).isFalse();
    }

    @Test
    void backExtensionMustChangeByMoreThanThirtyFiveSeconds() {
        SelfTestGuide.Change hold =
                SelfTestGuide.of(TestKind.BACK_EXTENSION_S).change().orElseThrow();

        assertThat(hold.isReal(100, 135)).isFalse();
        assertThat(hold.isReal(100, 136)).isTrue();
    }
}
