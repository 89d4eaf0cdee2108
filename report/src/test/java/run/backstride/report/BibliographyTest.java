package run.backstride.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import run.backstride.report.plot.GaitNormConstants;
import run.backstride.report.plot.PlotConstants;
import run.backstride.report.source.Bibliography;
import run.backstride.report.source.Reference;

class BibliographyTest {
    private static final Bibliography BOOKS =
            Bibliography.of(
                    """
                    % a remark with an @ sign
                    @article{frand25,
                      author  = {Frandsen, J. S. B. and Hulme, A. and Nielsen, R. O.},
                      title   = {How much running is too much? {A} cohort of 5205},
                      journal = "Br J Sports Med",
                      year    = 2025,
                      pages   = {1203--1210},
                      doi     = {10.1136/bjsports-2024-109380},
                    }

                    @misc{garmin, title = {Running dynamics \\& gauges}, url = {https://example.org/manual}}
                    @misc{evil, author = {A B}, year = {2020}, url = {javascript:alert(1)}}
                    """);

    @Test
    void anEntryIsReadWithItsFields() {
        Reference reference = BOOKS.find("frand25").orElseThrow();
        assertThat(reference.label()).isEqualTo("Frandsen 2025");
        assertThat(reference.field("title"))
                .contains("How much running is too much? A cohort of 5205");
        assertThat(reference.field("journal")).contains("Br J Sports Med");
        assertThat(reference.field("pages")).contains("1203–1210");
        assertThat(reference.link()).contains("https://doi.org/10.1136/bjsports-2024-109380");
    }

    @Test
    void anEntryWithoutAuthorGoesByItsKey() {
        Reference reference = BOOKS.find("garmin").orElseThrow();
        assertThat(reference.label()).isEqualTo("garmin");
        assertThat(reference.field("title")).contains("Running dynamics & gauges");
        assertThat(reference.link()).contains("https://example.org/manual");
    }

    @Test
    void onlyWebAddressesBecomeLinks() {
        assertThat(BOOKS.find("evil").orElseThrow().link()).isEmpty();
    }

    @Test
    void aMissingEntryIsNotThere() {
        assertThat(BOOKS.find("nobody20")).isEmpty();
        assertThat(BOOKS.size()).isEqualTo(3);
        assertThat(Bibliography.of("").size()).isZero();
        assertThat(Bibliography.of("@article{cut, title = {never closed").size()).isEqualTo(1);
    }

    @Test
    void everySourceOfAPlotIsInThePackedBibliography() {
        Bibliography packed = Bibliography.packed();
        assertThat(packed.size()).isGreaterThan(100);
        assertThat(Stream.concat(PlotConstants.all().stream(), GaitNormConstants.all().stream()))
                .allSatisfy(constant -> {
                    String key = constant.source().key();
                    assertThat(key.startsWith("adr-") || packed.find(key).isPresent())
                            .as(key)
                            .isTrue();
                });
    }

    @Test
    void everyPackedEntryHasALabelAndAPlaceToRead() {
        Bibliography packed = Bibliography.packed();
        for (String key : List.of("frand25", "droz24", "cai17", "mas20", "garmin")) {
            Reference reference = packed.find(key).orElseThrow();
            assertThat(reference.label()).isNotBlank();
            assertThat(reference.field("title").or(() -> reference.field("note"))).isPresent();
        }
    }
}
