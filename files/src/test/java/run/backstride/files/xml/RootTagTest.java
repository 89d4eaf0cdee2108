package run.backstride.files.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static run.backstride.files.xml.Reading.channel;
import static run.backstride.files.xml.Reading.diagnostic;
import static run.backstride.files.xml.Reading.gpx;
import static run.backstride.files.xml.Reading.only;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.backstride.core.activity.Channel;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diagnostic.Where;

class RootTagTest {
    private static final String TRACK =
            "<trk><trkseg><trkpt lat='52' lon='4'><time>2024-05-01T06:30:00Z</time><extensions>"
                    + "<gpxtpx:TrackPointExtension><gpxtpx:hr>150</gpxtpx:hr></gpxtpx:TrackPointExtension>"
                    + "</extensions></trkpt></trkseg></trk></gpx>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<gpx>",
                "<gpx version='1.1' creator='a > b'>",
                "<?xml version='1.0'?><!-- <gpx> --><gpx\nversion='1.1'>",
                "<gpx xmlns='http://www.topografix.com/GPX/1/1' xmlns:gpxx='x'>",
                "<gpx xmlns:gpxtpx = 'declared with space'>"
            })
    void aForgottenPrefixDoesNotEndTheReading(String root) throws UnreadableInputException {
        assertThat(channel(only(gpx(root + TRACK)), Channel.HEART_RATE)).containsExactly(150);
    }

    @Test
    void whatIsDeclaredIsNotDeclaredTwice() {
        String tag = "<gpx xmlns:gpxtpx='a' xmlns:ns3=\"b\">";
        String seen =
                new String(
                        RootTag.of(tag.getBytes(StandardCharsets.UTF_8)).head(),
                        StandardCharsets.UTF_8);
        assertThat(seen)
                .containsOnlyOnce("xmlns:gpxtpx=")
                .containsOnlyOnce("xmlns:ns3=")
                .contains("xmlns:ns2=");
        assertThat(seen).endsWith(" xmlns:gpxtpx='a' xmlns:ns3=\"b\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "<gpx",
                "<gpx version='1.1",
                "<!DOCTYPE gpx [<!ELEMENT gpx ANY>]><gpx>",
                "no xml"
            })
    void aTagWhoseEndIsNotSeenStaysAsItIs(String head) {
        byte[] bytes = head.getBytes(StandardCharsets.UTF_8);
        assertThat(RootTag.of(bytes).head()).isEqualTo(bytes);
    }

    @Test
    void aFaultIsNamedWithItsColumnInTheFile() throws UnreadableInputException {
        String text = "<gpx><trk><trkseg></trk>";
        Where.Text where = (Where.Text) diagnostic(gpx(text), Code.MALFORMED_XML).where();
        assertThat(where.line()).isEqualTo(1);
        assertThat(where.column()).isBetween(text.indexOf("</trk>"), text.length() + 1);
    }
}
