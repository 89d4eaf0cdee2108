package run.backstride.files.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.backstride.files.table.TableDates;

class StravaDateTest {
    private static final TableDates UNKNOWN = TableDates.of(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "May 9, 2023, 10:09:29 PM",
                "May 9, 2023, 10:09:29\u202fPM",
                "9 May 2023, 22:09:29",
                "9 mei 2023, 22:09:29",
                "9 mai 2023, 22:09:29",
                "9 mai 2023 à 22:09:29",
                "09.05.2023, 22:09:29",
                "9. Mai 2023, 22:09:29",
                "2023-05-09 22:09:29",
                "2023/05/09 22:09:29",
                "9 de mayo de 2023, 22:09:29"
            })
    void theSameMomentInTheWordsOfManyLanguages(String text) {
        assertThat(StravaDate.parse(text, UNKNOWN)).contains(Instant.parse("2023-05-09T22:09:29Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "May 2023",
                "9 Foo 2023, 22:09:29",
                "30 Feb 2023, 22:09:29",
                "9 May 2023, 25:00:00"
            })
    void whatIsNoMomentIsNotGuessed(String text) {
        assertThat(StravaDate.parse(text, UNKNOWN)).isEmpty();
    }

    @Test
    void slashesAreReadAsTheListShows() {
        assertThat(StravaDate.parse("03/04/2023, 22:09:29", UNKNOWN)).isEmpty();
        assertThat(StravaDate.parse("03/04/2023, 22:09:29", TableDates.of(List.of("13/04/2023"))))
                .contains(Instant.parse("2023-04-03T22:09:29Z"));
    }
}
