package run.backstride.files.fit;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import run.backstride.core.activity.Activity;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diary.Diary;
import run.backstride.files.FileReading;

/// No input makes the reader fail in any other way than it says it does.
///
/// With the environment variable JAZZER_FUZZ=1 the test searches for such an input; else it reads what
/// earlier searches found, which lies in the resources under this class' name.
final class FitReaderFuzzTest {
    @FuzzTest(maxDuration = "40s")
    void anyBytesAreReadOrRefused(byte[] bytes) {
        holds(bytes);
    }

    /// What must be true of whatever the reader makes of `bytes`.
    static void holds(byte[] bytes) {
        FileReading reading;
        try {
            reading = FitReader.read(bytes, "fuzz.fit");
        } catch (UnreadableInputException e) {
            assertThat(e.diagnostic().words()).isNotBlank();
            return;
        }
        for (Diagnostic diagnostic : reading.diagnostics()) {
            assertThat(diagnostic.words()).isNotBlank();
        }
        for (Activity activity : reading.activities()) {
            for (int i = 1; i < activity.samples().count(); i++) {
                assertThat(
                                activity.samples().seconds().at(i)
                                        >= activity.samples().seconds().at(i - 1))
                        .isTrue();
            }
            activity.sources()
                    .forEach(source ->
                            source.fields()
                                    .forEach(field ->
                                            assertThat(field.values().length())
                                                    .isEqualTo(activity.samples().count())));
        }
        for (Diary.Night night : reading.diary().nights()) {
            assertThat(night.hours().orElse(0)).isBetween(0.0, 24.0 * 366);
        }
    }
}
