package run.backstride.files.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static run.backstride.files.xml.Reading.codes;
import static run.backstride.files.xml.Reading.gpx;
import static run.backstride.files.xml.Reading.only;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.files.FileReading;

/// What a hostile or broken file may do to us: nothing but cost itself.
class XmlSecurityTest {
    private static final String POINT =
            "<trkpt lat='52' lon='4'><time>2024-05-01T06:30:00Z</time></trkpt>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE gpx [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE gpx [<!ENTITY x PUBLIC \"p\" \"http://127.0.0.1/x\">]>",
                "<!DOCTYPE gpx [<!ENTITY % x SYSTEM \"http://127.0.0.1/x\"> %x;]>",
                "<!DOCTYPE gpx SYSTEM \"http://127.0.0.1/gpx.dtd\">",
                "<!DOCTYPE gpx PUBLIC \"-//gpx\" \"http://127.0.0.1/gpx.dtd\" [<!ELEMENT gpx ANY>]>"
            })
    void aDocumentTypeThatNamesAnotherFileIsRefused(String type) {
        assertThatThrownBy(() ->
                        gpx(
                                type
                                        + "<gpx><trk><name>&x;</name><trkseg>"
                                        + POINT
                                        + "</trkseg></trk></gpx>"))
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        e -> assertThat(e.diagnostic().code()).isEqualTo(Code.EXTERNAL_ENTITY));
    }

    @Test
    void aFileThatIsNamedIsNotRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String text =
                "<!DOCTYPE gpx [<!ENTITY x SYSTEM '"
                        + secret.toUri()
                        + "'>]><gpx><name>&x;</name></gpx>";
        assertThatThrownBy(() -> gpx(text))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageNotContaining("the secret");
    }

    @Test
    void aServerThatIsNamedIsNotAsked() throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/x.dtd";
            assertThatThrownBy(() -> gpx("<!DOCTYPE gpx SYSTEM '" + address + "'><gpx/>"))
                    .isInstanceOf(UnreadableInputException.class);
            server.setSoTimeout(50);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void entitiesThatGrowAreNotExpanded() throws UnreadableInputException {
        StringBuilder type = new StringBuilder("<!DOCTYPE gpx [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            type.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        FileReading reading =
                gpx(
                        type
                                + "]><gpx><trk><name>x&a39;y</name><trkseg>"
                                + POINT
                                + "</trkseg></trk></gpx>");
        assertThat(only(reading).name()).isEqualTo("xy");
        assertThat(codes(reading)).contains(Code.CORRUPT);
    }

    @Test
    void anInlineDocumentTypeIsNoHarm() throws UnreadableInputException {
        FileReading reading =
                gpx(
                        "<!DOCTYPE gpx [<!ELEMENT gpx ANY>]><gpx><trk><trkseg>"
                                + POINT
                                + "</trkseg></trk></gpx>");
        assertThat(reading.activities()).hasSize(1);
    }

    @Test
    void endlessNestingStopsTheReadingWithWhatCameBefore() throws UnreadableInputException {
        String deep = "<a>".repeat(100_000);
        FileReading reading = gpx("<gpx><trk><trkseg>" + POINT + deep);
        assertThat(only(reading).samples().count()).isEqualTo(1);
        assertThat(codes(reading)).contains(Code.MALFORMED_XML);
    }

    @Test
    void aTextWithoutEndIsCut() throws UnreadableInputException {
        String name = "<![CDATA[" + "x".repeat(300_000) + "]]>";
        FileReading reading =
                gpx(
                        "<gpx><trk><name>"
                                + name
                                + "</name><trkseg>"
                                + POINT
                                + "</trkseg></trk></gpx>");
        assertThat(only(reading).name()).hasSize(1 << 16);
        assertThat(codes(reading)).contains(Code.TOO_LARGE);
    }

    @Test
    void otherXmlIsRefusedByName() {
        assertThatThrownBy(() -> gpx("<html><body/></html>"))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("<html>")
                .hasMessageContaining("<gpx>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   \n", "no xml at all", "<", "<?xml version='1.0'?>", "\u0000\u0001"})
    void whatHasNoRootIsUnreadableAndSaysWhy(String text) {
        assertThatThrownBy(() -> gpx(text))
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        e ->
                                assertThat(e.diagnostic().code())
                                        .isIn(Code.MALFORMED_XML, Code.EMPTY_INPUT));
    }

    @Test
    void aPackedFileThatStopsShortKeepsThePointsBefore()
            throws IOException, UnreadableInputException {
        String text = "<gpx><trk><trkseg>" + POINT.repeat(2_000) + "</trkseg></trk></gpx>";
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        FileReading reading =
                GpxReader.read(new GZIPInputStream(new ByteArrayInputStream(cut)), "run.gpx.gz");
        assertThat(only(reading).samples().count()).isBetween(1, 1_999);
        assertThat(codes(reading)).contains(Code.TRUNCATED);
    }
}
