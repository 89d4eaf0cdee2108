package run.backstride.analysis.assess;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuestionnaireThresholdsTest {
    @Test
    void fivePointsMatterAndFourDoNot() {
        assertThat(QuestionnaireThresholds.isImportant(18, 13)).isTrue();
        assertThat(QuestionnaireThresholds.isImportant(18, 14)).isFalse();
        assertThat(QuestionnaireThresholds.isImportant(13, 18)).isTrue();
    }

    @Test
    void thirtyPercentOfALowScoreMatter() {
        assertThat(QuestionnaireThresholds.isImportant(10, 8)).isFalse();
        assertThat(QuestionnaireThresholds.isImportant(10, 7)).isTrue();
    }

    @Test
    void belowTheFloorOnlyPointsCount() {
        assertThat(QuestionnaireThresholds.isImportant(2, 1)).isFalse();
        assertThat(QuestionnaireThresholds.isImportant(0, 5)).isTrue();
    }
}
