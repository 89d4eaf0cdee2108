package run.backstride.files.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import run.backstride.files.Format;

class XmlSnifferTest {

    @Test
    void theRootElementDecides() {
        assertThat(XmlSniffer.sniff(bytes("<?xml version='1.0'?><gpx version='1.1'>")))
                .contains(Format.GPX);
        assertThat(XmlSniffer.sniff(bytes("<TrainingCenterDatabase>"))).contains(Format.TCX);
        assertThat(XmlSniffer.sniff(bytes("<HealthData locale='en'>")))
                .contains(Format.APPLE_HEALTH);
        assertThat(XmlSniffer.sniff(bytes("<ClinicalDocument>"))).contains(Format.UNKNOWN);
        assertThat(XmlSniffer.sniff(bytes("<!DOCTYPE html><html>"))).contains(Format.UNKNOWN);
    }

    @Test
    void aPrefixIsNoPartOfTheName() {
        assertThat(XmlSniffer.sniff(bytes("<g:gpx xmlns:g='x'>"))).contains(Format.GPX);
    }

    @Test
    void spaceCommentsAndInstructionsComeBeforeTheRoot() {
        String head = "  \r\n\t<?xml version='1.0'?>\n<!-- <HealthData> -->\n<?style x?>\n<gpx>";
        assertThat(XmlSniffer.sniff(bytes(head))).contains(Format.GPX);
    }

    @Test
    void aLongDocumentTypeIsToldByItsName() {
        String head =
                "<?xml version='1.0'?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData (ExportDate,Me,(Rec";
        assertThat(XmlSniffer.sniff(bytes(head))).contains(Format.APPLE_HEALTH);
    }

    @Test
    void marksOfByteOrderAreNoText() {
        byte[] utf8 = "\uFEFF<gpx>".getBytes(StandardCharsets.UTF_8);
        assertThat(XmlSniffer.sniff(utf8)).contains(Format.GPX);
        assertThat(XmlSniffer.sniff("\uFEFF<gpx>".getBytes(StandardCharsets.UTF_16BE)))
                .contains(Format.GPX);
        assertThat(XmlSniffer.sniff("\uFEFF<gpx>".getBytes(StandardCharsets.UTF_16LE)))
                .contains(Format.GPX);
        assertThat(XmlSniffer.sniff("<gpx>".getBytes(StandardCharsets.UTF_16LE)))
                .contains(Format.GPX);
    }

    @Test
    void whatIsNoXmlGivesNothing() {
        assertThat(XmlSniffer.sniff(new byte[0])).isEmpty();
        assertThat(XmlSniffer.sniff(bytes("date,morning,during"))).isEmpty();
        assertThat(XmlSniffer.sniff(bytes("{\"gpx\": 1}"))).isEmpty();
        assertThat(XmlSniffer.sniff(bytes("< 3"))).isEmpty();
        assertThat(XmlSniffer.sniff(new byte[] {14, 32, 84, 8, 0, 0, 0, 0, '.', 'F', 'I', 'T'}))
                .isEmpty();
    }

    @Test
    void aHeadCutAnywhereIsNeverTakenForAnotherFormat() {
        byte[] whole = bytes("<?xml version='1.0'?><!-- a --><gpx version='1.1'>");
        for (int length = 0; length < whole.length; length++) {
            assertThat(XmlSniffer.sniff(Arrays.copyOf(whole, length)))
                    .satisfiesAnyOf(
                            o -> assertThat(o).isEmpty(),
                            o -> assertThat(o).contains(Format.UNKNOWN),
                            o -> assertThat(o).contains(Format.GPX));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
