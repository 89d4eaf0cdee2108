package run.backstride.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where to go instead of which file to write.
final class ScreenWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Measure it. Write knee_to_wall_cm into tests.csv, left and right.|Measure it. Write the result down under Tests, left and right.",
                "Write thomas_hip_deg and thomas_knee_deg into tests.csv.|Write the result down under Tests.",
                "Give each pair's day of first use in shoes.csv, and keep the pain diary.|Give each pair's day of first use under Shoes, and keep the pain diary.",
                "Film ten seconds; give it with --side.|Film ten seconds; hand it in under Gait.",
                "'backstride gait rear.mp4 --view rear --out gait' writes frames of both feet's mid-stance and a table: mark both ends, and give the table with --rear and --pelvis-marks.|Hand it in under Gait, press Mark the pelvis there, and mark both ends.",
                "Run easily for 30 minutes.|Run easily for 30 minutes.",
            })
    void aFileBecomesItsScreen(String said, String here) {
        assertThat(ScreenWords.of(said)).isEqualTo(here);
    }
}
