package run.backstride.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectSchemaTest {
    private static final DocumentSchema SCHEMA = DocumentSchema.named("inspect");

    private static final String DOCUMENT =
            """
            {"schema": 1, "files": [{"file": "a.zip!run.fit", "format": "fit", "kind": "activity",
              "activities": [{"sport": "running", "subSport": "generic", "start": "2026-11-20T06:30:00Z",
                "elapsedSeconds": 3600, "timerSeconds": 3588.5, "distanceMeters": 10012.3, "samples": 3589,
                "laps": 10, "device": {"manufacturer": "garmin"},
                "means": {"cadenceStepsPerMinute": 168.4, "balanceLeftPercent": 49.1},
                "sources": [{"name": "stryd", "fields": [{"name": "Power", "unit": "Watts", "samples": 3500}]}],
                "sets": [{"category": "plank", "seconds": 45}]}],
              "diagnostics": [{"code": "truncated", "where": "byte 48112", "saw": "an end", "did": "kept"}]}],
             "diagnostics": []}
            """;

    @Test
    void theDesignsDocumentFollowsTheSchema() {
        assertThat(SCHEMA.faults(DOCUMENT)).isEmpty();
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"format\": \"fit\"' | '\"format\": \"FIT\"'",
                "'06:30:00Z' | '06:30:00+01:00'",
                "'cadenceStepsPerMinute' | 'cadence'",
                "'\"samples\": 3589' | '\"samples\": -1'",
                "'\"sets\"' | '\"exercises\"'",
                "'\"balanceLeftPercent\": 49.1' | '\"balanceLeftPercent\": 149.1'"
            })
    void aWrongDocumentDoesNot(String right, String wrong) {
        assertThat(DOCUMENT).contains(right);
        assertThat(SCHEMA.faults(DOCUMENT.replace(right, wrong))).isNotEmpty();
    }
}
