package run.backstride.files.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import run.backstride.core.activity.Sport;

class SportWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "running",
                "Running",
                "RUN",
                "Run",
                "9",
                "trail_running",
                "TrailRunning",
                "Laufen",
                "Course à pied",
                "Carrera",
                "corsa",
                "Hardlopen",
                "Löpning",
                "Løping",
                "Bieganie",
                "Běh",
                "бег",
                "跑步",
                "ランニング",
                "달리기",
                "jogging",
                "treadmill_running",
                "virtual_run",
                "Corrida",
                "Juoksu"
            })
    void aRunIsARunInAnyLanguage(String word) {
        assertThat(SportWords.ofField(word).kind()).isEqualTo(Sport.Kind.RUN);
        assertThat(SportWords.ofField(word).name()).isEqualTo("running");
    }

    @ParameterizedTest
    @CsvSource({
        "trail_running, trail",
        "treadmill_running, treadmill",
        "indoor_running, indoor_running",
        "virtual_run, virtual_activity",
        "track_running, track",
        "street_running, street",
        "running, generic"
    })
    void theFinerWordIsKept(String word, String subSport) {
        assertThat(SportWords.ofField(word).subSport()).isEqualTo(subSport);
    }

    @ParameterizedTest
    @CsvSource({
        "Biking, RIDE",
        "cycling, RIDE",
        "1, RIDE",
        "Walking, WALK",
        "hiking, WALK",
        "10, WALK",
        "lap_swimming, SWIM",
        "strength_training, STRENGTH",
        "yoga, MOBILITY",
        "pilates, MOBILITY",
        "transition, TRANSITION",
        "rowing, OTHER",
        "Other, OTHER",
        "cross_country_skiing, OTHER",
        "'', OTHER",
        "running cycling, OTHER"
    })
    void otherSportsAreNoRuns(String word, Sport.Kind kind) {
        assertThat(SportWords.ofField(word).kind()).isEqualTo(kind);
    }

    @Test
    void aTitleThatNamesTwoSportsNamesNone() {
        assertThat(SportWords.ofWords("Bike to the run")).isEmpty();
        assertThat(SportWords.ofWords("Richmond")).isEmpty();
        assertThat(SportWords.ofWords("Morning Run")).isPresent();
    }

    @Test
    void aWordWithinAnotherIsNoSport() {
        assertThat(SportWords.ofWords("Trunk road")).isEmpty();
        assertThat(SportWords.ofWords("Brunnen")).isEmpty();
    }
}
