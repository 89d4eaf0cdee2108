package run.backstride.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import run.backstride.report.drawing.BodySite;

class PainSitesTest {
    @Test
    void eachPartOfTheMapIsReadBackFromItsWords() {
        for (BodySite site : BodySite.values()) {
            PainSites sites = new PainSites(Set.of(site), "");

            assertThat(PainSites.read(sites.text())).isEqualTo(sites);
        }
    }

    @Test
    void allPartsAndOtherWordsTogetherAreReadBack() {
        PainSites all = new PainSites(Set.of(BodySite.values()), "little toe; both ears");

        assertThat(PainSites.read(all.text())).isEqualTo(all);
    }

    @Test
    void wordsThatTheMapDoesNotKnowStayAsTheyWereWritten() {
        PainSites read = PainSites.read("low back");

        assertThat(read.sites()).isEmpty();
        assertThat(read.other()).isEqualTo("low back");
        assertThat(read.text()).isEqualTo("low back");
    }

    @Test
    void aMarkedPartIsMarkedOnTheMap() {
        assertThat(new PainSites(Set.of(BodySite.KNEE_LEFT), "").map())
                .containsOnlyOnce("aria-checked=\"true\"");
    }
}
