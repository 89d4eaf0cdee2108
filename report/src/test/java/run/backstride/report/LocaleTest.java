package run.backstride.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("sets the language of the whole machine")
class LocaleTest {

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG", "tr-TR", "hi-IN-u-nu-deva"})
    void theMachinesLanguageChangesNothing(String language) {
        String html = HtmlReport.render(SampleAnswers.rich(), UnitSystem.METRIC);
        String text =
                TerminalReport.render(SampleAnswers.rich(), TerminalStyle.plain(UnitSystem.METRIC));
        String json = AssessmentJson.render(SampleAnswers.rich());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            assertThat(HtmlReport.render(SampleAnswers.rich(), UnitSystem.METRIC)).isEqualTo(html);
            assertThat(
                            TerminalReport.render(
                                    SampleAnswers.rich(), TerminalStyle.plain(UnitSystem.METRIC)))
                    .isEqualTo(text);
            assertThat(AssessmentJson.render(SampleAnswers.rich())).isEqualTo(json);
        } finally {
            Locale.setDefault(before);
        }
    }
}
