package run.backstride.files.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.files.FileReading;
import run.backstride.files.Format;

class InputsTest {
    private static final Instant START = Instant.parse("2026-05-09T06:30:00Z");
    private static final String PAIN = "date,during\n2026-05-09,3\n";

    @TempDir private Path folder;

    @Test
    void aFolderIsReadByContentAndNotByName() throws IOException {
        Files.write(folder.resolve("a.txt"), Readings.fit(0, START));
        Files.writeString(folder.resolve("b.fit"), PAIN);
        Files.write(folder.resolve("c.bin"), Zips.gzip(Readings.fit(0, START)));
        Files.writeString(folder.resolve("d.gpx"), "not a route");

        Readings readings = Readings.of(folder);

        assertThat(readings.all())
                .extracting(FileReading::format)
                .containsExactly(Format.FIT, Format.DIARY, Format.FIT, Format.UNKNOWN);
        assertThat(readings.result().files()).isEqualTo(4);
        assertThat(readings.result().recognised()).isEqualTo(3);
        assertThat(readings.result().activities()).isEqualTo(2);
        assertThat(readings.codes()).containsExactly(Code.UNKNOWN_FORMAT);
    }

    @Test
    void filesAreFoundInArchivesInArchives() throws IOException {
        byte[] inner = new Zips().with("x/run.fit", Zips.gzip(Readings.fit(0, START))).bytes();
        Path zip = folder.resolve("all.zip");
        Files.write(zip, new Zips().with("part.zip", inner).with("pain.csv", PAIN).bytes());

        Readings readings = Readings.of(zip);

        assertThat(readings.all())
                .extracting(FileReading::file)
                .containsExactly(zip + "!part.zip!x/run.fit", zip + "!pain.csv");
        assertThat(readings.activities()).hasSize(1);
        assertThat(readings.diagnostics()).isEmpty();
    }

    @Test
    void aLargeInnerArchiveGoesThroughATemporaryFileThatIsGoneAfterwards() throws IOException {
        byte[] inner =
                new Zips()
                        .with("noise.bin", Readings.noise(3_000_000, 1))
                        .with("run.fit", Readings.fit(0, START))
                        .bytes();
        Path zip = folder.resolve("all.zip");
        Files.write(zip, new Zips().with("part.zip", inner).bytes());

        assertThat(Readings.of(zip).activities()).hasSize(1);
        try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("backstride-") && name.endsWith(".tmp"));
        }
    }

    @Test
    void theReadingsAndTheirOrderDoNotDependOnTheThreads() throws IOException {
        Zips outer = new Zips();
        for (int i = 0; i < 20; i++) {
            outer.with("in%02d.fit".formatted(i), Readings.fit(i * 500, START.plusSeconds(i)));
            outer.with(
                    "part%02d.zip".formatted(i),
                    new Zips().with("a.fit", Readings.fit(0, START)).with("b.csv", PAIN).bytes());
        }
        Files.write(folder.resolve("z.zip"), outer.bytes());
        for (int i = 0; i < 20; i++) {
            Files.write(
                    folder.resolve("on%02d.fit".formatted(i)),
                    Readings.fit(i * 300, START.minusSeconds(i)));
        }

        Readings one = Readings.of(Limits.STANDARD, 1, folder);
        Readings four = Readings.of(Limits.STANDARD, 4, folder);

        assertThat(one.byOrder()).hasSize(80);
        assertThat(four.byOrder().keySet()).containsExactlyElementsOf(one.byOrder().keySet());
        assertThat(four.all())
                .extracting(FileReading::file)
                .containsExactlyElementsOf(one.all().stream().map(FileReading::file).toList());
        assertThat(four.result()).isEqualTo(one.result());
    }

    @Test
    void progressReachesAllFilesAndAllBytes() throws IOException {
        Files.write(
                folder.resolve("a.zip"),
                new Zips().with("a.fit", Readings.fit(99, START)).with("b.csv", PAIN).bytes());
        Files.writeString(folder.resolve("pain.csv"), PAIN);
        List<Progress> heard = Collections.synchronizedList(new ArrayList<>());

        Inputs inputs = Inputs.open(List.of(folder), Limits.STANDARD);
        inputs.read(2, (_, _) -> {}, heard::add);

        Progress last = heard.getLast();
        assertThat(last.filesDone()).isEqualTo(last.filesTotal()).isEqualTo(4);
        assertThat(last.bytesDone()).isEqualTo(last.bytesTotal()).isEqualTo(inputs.bytes());
        assertThat(inputs.files()).isEqualTo(2);
    }

    @Test
    void theFingerprintOfAFileIsTheHashOfItsBytes() throws Exception {
        byte[] fit = Zips.gzip(Readings.fit(3000, START));
        byte[] zip = new Zips().with("run.fit", fit).bytes();
        Path file = Files.write(folder.resolve("run.fit.gz"), fit);
        Path archive = Files.write(folder.resolve("all.zip"), zip);

        List<Fingerprint> fingerprints = Readings.of(file, archive).result().fingerprints();

        assertThat(fingerprints)
                .containsExactly(
                        new Fingerprint(file.toString(), sha256(fit), fit.length),
                        new Fingerprint(archive.toString(), sha256(zip), zip.length));
    }

    @Test
    void theFingerprintOfAFolderChangesWithEveryFileThatIsRead() throws IOException {
        Files.write(folder.resolve("a.fit"), Readings.fit(0, START));
        Files.writeString(folder.resolve("photo.jpg"), "\u0000\u0001");
        String before = Readings.of(folder).result().fingerprints().getFirst().sha256();

        Files.writeString(folder.resolve("photo.jpg"), "\u0000\u0002");
        assertThat(Readings.of(folder).result().fingerprints().getFirst().sha256())
                .isEqualTo(before);

        Files.write(folder.resolve("a.fit"), Readings.fit(1, START));
        assertThat(Readings.of(folder).result().fingerprints().getFirst().sha256())
                .isNotEqualTo(before);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void anEmptyFolderSaysWhatToGive() {
        Readings readings = Readings.of(folder);

        assertThat(readings.diagnostics())
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.code()).isEqualTo(Code.EMPTY_INPUT);
                    assertThat(d.file()).isEqualTo(folder.toString());
                    assertThat(d.words()).contains("Give the export of your watch or service");
                });
    }

    @Test
    void aFolderOfPhotosSaysThatNothingInItIsRead() throws IOException {
        Files.writeString(folder.resolve("a.jpg"), "\u00ff\u00d8\u0000");
        Files.writeString(folder.resolve("b.jpg"), "\u00ff\u00d8\u0001");

        Readings readings = Readings.of(folder);

        assertThat(readings.codes())
                .containsExactlyInAnyOrder(
                        Code.EMPTY_INPUT, Code.UNKNOWN_FORMAT, Code.UNKNOWN_FORMAT);
    }

    @Test
    void aMissingPathIsSaidAndTheOthersAreRead() throws IOException {
        Path there = Files.write(folder.resolve("a.fit"), Readings.fit(0, START));

        Readings readings = Readings.of(folder.resolve("gone.fit"), there);

        assertThat(readings.activities()).hasSize(1);
        assertThat(readings.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(Code.UNREADABLE);
    }

    @Test
    void aLoopOfLinksEnds() throws IOException {
        Files.write(folder.resolve("a.fit"), Readings.fit(0, START));
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("gone"));

        Readings readings = Readings.of(folder);

        assertThat(readings.activities()).hasSize(1);
        assertThat(readings.codes()).containsExactly(Code.UNREADABLE);
    }

    @Test
    void aReaderThatFailsCostsItsOwnFileOnly() throws IOException {
        Files.write(folder.resolve("a.fit"), java.util.Arrays.copyOf(Readings.fit(0, START), 18));
        Files.write(folder.resolve("b.fit"), Readings.fit(0, START));

        Readings readings = Readings.of(folder);

        assertThat(readings.activities()).hasSize(1);
        assertThat(readings.diagnostics())
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.code()).isEqualTo(Code.CORRUPT);
                    assertThat(d.file()).endsWith("a.fit");
                });
    }

    @Test
    void aSinkThatFailsBreaksReadingOff() throws IOException {
        Files.write(folder.resolve("a.fit"), Readings.fit(0, START));
        Inputs inputs = Inputs.open(List.of(folder), Limits.STANDARD);
        IllegalArgumentException fault = new IllegalArgumentException("sink");

        assertThatThrownBy(() ->
                        inputs.read(
                                2,
                                (_, _) -> {
                                    throw fault;
                                },
                                ProgressListener.NONE))
                .isInstanceOf(IllegalStateException.class)
                .hasCause(fault);
    }
}
