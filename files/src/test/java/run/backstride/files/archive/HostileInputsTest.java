package run.backstride.files.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.files.FileReading;

class HostileInputsTest {
    private static final Instant START = Instant.parse("2026-05-09T06:30:00Z");
    private static final byte[] RUN = Readings.fit(0, START);
    private static final int MEBIBYTE = 1 << 20;

    @TempDir private Path folder;

    private Readings read(byte[] bytes) throws IOException {
        return read(bytes, Limits.STANDARD);
    }

    private Readings read(byte[] bytes, Limits limits) throws IOException {
        return Readings.of(limits, 2, Files.write(folder.resolve("input.zip"), bytes));
    }

    private static Limits small(int entries, long archiveBytes) {
        return new Limits(
                MEBIBYTE,
                MEBIBYTE,
                MEBIBYTE,
                MEBIBYTE,
                MEBIBYTE,
                MEBIBYTE,
                entries,
                archiveBytes,
                200,
                4096);
    }

    @Nested
    class Bombs {
        @Test
        void anEntryThatUnpacksToFarMoreThanItIsStopsAtTheBound() throws IOException {
            byte[] bomb = Readings.fit(40 * MEBIBYTE, START);

            Readings readings =
                    read(new Zips().with("bomb.fit", bomb).with("run.fit", RUN).bytes());

            assertThat(readings.activities()).as("the honest file beside it").hasSize(1);
            assertThat(readings.diagnostics())
                    .singleElement()
                    .satisfies(d -> {
                        assertThat(d.code()).isEqualTo(Code.ARCHIVE_BOMB);
                        assertThat(d.file()).endsWith("!bomb.fit");
                    });
        }

        @Test
        void aGzipBombStopsAtTheBound() throws IOException {
            byte[] text = new byte[64 * MEBIBYTE];
            Arrays.fill(text, (byte) ' ');
            byte[] head = "<gpx version=\"1.1\"><trk><name>".getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(head, 0, text, 0, head.length);

            Readings readings = read(Zips.gzip(text));

            assertThat(readings.codes()).contains(Code.ARCHIVE_BOMB);
            assertThat(readings.result().recognised()).isZero();
        }

        @Test
        void gzipInGzipInGzipIsNotFollowed() throws IOException {
            assertThat(read(Zips.gzip(Zips.gzip(RUN))).activities()).hasSize(1);
            assertThat(read(Zips.gzip(Zips.gzip(Zips.gzip(RUN)))).codes())
                    .contains(Code.NESTED_TOO_DEEP);
        }

        @Test
        void entriesThatOverlapAreABomb() throws IOException {
            RawZip zip = new RawZip().deflated("a.fit", RUN);
            for (int i = 0; i < 1000; i++) {
                zip.again("b" + i + ".fit");
            }

            Readings readings = read(zip.bytes(0));

            assertThat(readings.activities()).isEmpty();
            assertThat(readings.codes()).contains(Code.ARCHIVE_BOMB);
        }

        @Test
        void manyEntriesTogetherStopAtTheBoundOfTheArchive() throws IOException {
            Zips zips = new Zips();
            for (int i = 0; i < 20; i++) {
                byte[] content = Readings.noise(100_000, i);
                System.arraycopy(RUN, 0, content, 0, RUN.length);
                zips.with("run%02d.fit".formatted(i), content);
            }

            Readings readings =
                    Readings.of(
                            small(100, 1_000_000),
                            1,
                            Files.write(folder.resolve("x.zip"), zips.bytes()));

            assertThat(readings.activities()).hasSize(9);
            assertThat(readings.codes()).hasSize(11).containsOnly(Code.ARCHIVE_BOMB);
        }

        @Test
        void anArchiveOfTooManyEntriesIsNotListed() throws IOException {
            Zips zips = new Zips();
            for (int i = 0; i < 11; i++) {
                zips.with(i + ".fit", RUN);
            }

            assertThat(read(zips.bytes(), small(10, MEBIBYTE)).codes()).contains(Code.TOO_LARGE);
            assertThat(read(zips.bytes(), small(11, MEBIBYTE)).activities()).hasSize(11);
        }

        @Test
        void anArchiveInAnArchiveInAnArchiveIsNotOpened() throws IOException {
            byte[] third = new Zips().with("run.fit", RUN).bytes();
            byte[] second = new Zips().with("third.zip", third).with("run.fit", RUN).bytes();

            Readings readings = read(new Zips().with("second.zip", second).bytes());

            assertThat(readings.activities()).hasSize(1);
            assertThat(readings.diagnostics())
                    .singleElement()
                    .satisfies(d -> {
                        assertThat(d.code()).isEqualTo(Code.NESTED_TOO_DEEP);
                        assertThat(d.file()).endsWith("input.zip!second.zip!third.zip");
                    });
        }

        @Test
        void anInnerArchiveBeyondItsBoundIsNotSpooled() throws IOException {
            byte[] inner =
                    new Zips()
                            .with("noise", Readings.noise(2 * MEBIBYTE, 1))
                            .with("run.fit", RUN)
                            .bytes();

            Readings readings =
                    read(new Zips().with("inner.zip", inner).bytes(), small(10, 64 * MEBIBYTE));

            assertThat(readings.activities()).isEmpty();
            assertThat(readings.codes()).contains(Code.TOO_LARGE);
        }

        @Test
        void aFileBeyondItsBoundIsNotReadIntoMemory() throws IOException {
            byte[] large = Readings.noise(2 * MEBIBYTE, 2);
            System.arraycopy(RUN, 0, large, 0, RUN.length);

            assertThat(read(large, small(10, 64 * MEBIBYTE)).codes()).contains(Code.TOO_LARGE);
        }
    }

    @Nested
    class Names {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "../../evil.fit",
                    "/etc/evil.fit",
                    "C:\\evil.fit",
                    "a/../../evil.fit",
                    "..\\evil.fit"
                })
        void aNameThatLeadsOutIsNotOpened(String name) throws IOException {
            Readings readings =
                    read(new RawZip().deflated(name, RUN).deflated("run.fit", RUN).bytes(0));

            assertThat(readings.activities()).hasSize(1);
            assertThat(readings.codes()).containsExactly(Code.UNSAFE_PATH);
        }

        @Test
        void nothingIsWrittenBesideTheInput() throws IOException {
            read(new RawZip().deflated("../evil.fit", RUN).deflated("sub/run.fit", RUN).bytes(0));

            try (var files = Files.walk(folder.getParent(), 1)) {
                assertThat(files.map(Path::getFileName).map(Path::toString))
                        .doesNotContain("evil.fit");
            }
            try (var files = Files.walk(folder)) {
                assertThat(files.filter(Files::isRegularFile)).hasSize(1);
            }
        }

        @Test
        void aNameInAnOldCodePageIsRead() throws IOException {
            String name = "L\u0084uf.fit";
            byte[] packed = RawZip.deflate(RUN);

            Readings readings =
                    read(
                            new RawZip()
                                    .entry(name, 0, 8, RawZip.crc(RUN), packed, RUN.length)
                                    .bytes(0));

            assertThat(readings.all())
                    .extracting(FileReading::file)
                    .singleElement()
                    .asString()
                    .endsWith("!Läuf.fit");
        }

        @Test
        void whatSystemsLeaveBehindIsPassedOver() throws IOException {
            Readings readings =
                    read(
                            new Zips()
                                    .with("__MACOSX/._run.fit", RUN)
                                    .with(".DS_Store", "x")
                                    .with("run.fit", RUN)
                                    .bytes());

            assertThat(readings.all()).hasSize(1);
            assertThat(readings.diagnostics()).isEmpty();
        }
    }

    @Nested
    class Damage {
        @Test
        void anArchiveWithoutItsListIsReadAsFarAsItGoes() throws IOException {
            byte[] whole =
                    new Zips()
                            .with("a.fit", RUN)
                            .with("b.fit", RUN)
                            .with("pain.csv", "date,during\n2026-05-09,3\n")
                            .bytes();

            Readings readings = read(Arrays.copyOf(whole, whole.length - 30));

            assertThat(readings.activities()).hasSize(2);
            assertThat(readings.diary().pain()).hasSize(1);
            assertThat(readings.result().diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly(Code.TRUNCATED);
        }

        @Test
        void anArchiveThatStopsWithinAnEntryKeepsTheEntriesBefore() throws IOException {
            byte[] whole =
                    new RawZip()
                            .deflated("a.fit", RUN)
                            .deflated("b.fit", Readings.noise(5000, 3))
                            .withoutList();

            Readings readings = read(Arrays.copyOf(whole, whole.length - 3000));

            assertThat(readings.activities()).hasSize(1);
            assertThat(readings.codes()).contains(Code.TRUNCATED);
        }

        @Test
        void privatePartsAreNotOpenedInAnArchiveWithoutItsListEither() throws IOException {
            byte[] whole =
                    new Zips()
                            .with("contacts.csv", "date,during\n2026-05-09,3\n")
                            .with("run.fit", RUN)
                            .bytes();

            Readings readings = read(Arrays.copyOf(whole, whole.length - 30));

            assertThat(readings.diary().pain()).isEmpty();
            assertThat(readings.activities()).hasSize(1);
        }

        @Test
        void oneEncryptedEntryDoesNotCloseTheOthers() throws IOException {
            byte[] packed = RawZip.deflate(RUN);
            String name = "secret.fit";

            Readings readings =
                    read(
                            new RawZip()
                                    .entry(name, 1, 8, RawZip.crc(RUN), packed, RUN.length)
                                    .deflated("run.fit", RUN)
                                    .bytes(0));

            assertThat(readings.activities()).hasSize(1);
            assertThat(readings.codes()).containsExactly(Code.ENCRYPTED);
        }

        @Test
        void anUnknownWayOfPackingIsSaid() throws IOException {
            String name = "run.fit";

            Readings readings = read(new RawZip().entry(name, 0, 14, 0, RUN, RUN.length).bytes(0));

            assertThat(readings.codes()).contains(Code.UNSUPPORTED_COMPRESSION);
        }

        @Test
        void aWrongChecksumIsSaidAndTheFileReadAllTheSame() throws IOException {
            String name = "run.fit";

            Readings readings =
                    read(new RawZip().entry(name, 0, 0, 12345, RUN, RUN.length).bytes(0));

            assertThat(readings.activities()).hasSize(1);
            assertThat(readings.codes()).containsExactly(Code.BAD_CHECKSUM);
        }

        @Test
        void damagedBytesKeepWhatComesBeforeThem() throws IOException {
            byte[] content = Readings.noise(200_000, 4);
            System.arraycopy(RUN, 0, content, 0, RUN.length);
            byte[] packed = RawZip.deflate(content);
            Arrays.fill(packed, 150_000, 150_100, (byte) 0xff);
            String name = "run.fit";

            Readings readings =
                    read(
                            new RawZip()
                                    .entry(name, 0, 8, RawZip.crc(content), packed, content.length)
                                    .bytes(0));

            assertThat(readings.activities()).hasSize(1);
            assertThat(readings.codes()).hasSize(1).doesNotContain(Code.UNREADABLE);
        }

        @Test
        void aGzipThatStopsEarlyKeepsWhatComesBefore() throws IOException {
            byte[] content = Readings.noise(100_000, 5);
            System.arraycopy(RUN, 0, content, 0, RUN.length);
            byte[] packed = Zips.gzip(content);

            Readings readings = read(Arrays.copyOf(packed, packed.length / 2));

            assertThat(readings.activities()).hasSize(1);
            assertThat(readings.codes()).containsExactly(Code.TRUNCATED);
        }

        @Test
        void anArchiveBehindAProgramIsRead() throws IOException {
            byte[] stub = Readings.noise(1000, 6);
            byte[] truthful = new RawZip().prefixed(stub).deflated("run.fit", RUN).bytes(0);
            byte[] careless =
                    new RawZip().prefixed(stub).deflated("run.fit", RUN).bytes(stub.length);

            for (byte[] zip : new byte[][] {truthful, careless}) {
                zip[0] = 'P';
                zip[1] = 'K';
                zip[2] = 3;
                zip[3] = 4;
                assertThat(read(zip).activities()).hasSize(1);
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2, 3, 4, 10, 18, 22, 30})
        void aBeginningOfAnArchiveIsNoFault(int length) throws IOException {
            byte[] zip = new Zips().with("run.fit", RUN).bytes();

            Readings readings = read(Arrays.copyOf(zip, length));

            assertThat(readings.activities()).isEmpty();
            assertThat(readings.diagnostics())
                    .isNotEmpty()
                    .extracting(Diagnostic::saw)
                    .noneMatch(s -> s.contains("defeats"));
        }

        @Test
        void anyByteOfAnArchiveMayBeWrong() throws IOException {
            byte[] zip =
                    new Zips()
                            .with("a/run.fit", RUN)
                            .with("in.zip", new Zips().with("b.fit", RUN).bytes())
                            .with("pain.csv", "date,during\n2026-05-09,3\n")
                            .bytes();

            for (int at = 0; at < zip.length; at++) {
                byte[] damaged = zip.clone();
                damaged[at] ^= (byte) 0xff;
                Readings readings =
                        Readings.of(
                                Limits.STANDARD, 1, Files.write(folder.resolve("d.zip"), damaged));
                assertThat(readings.diagnostics())
                        .as("byte %d", at)
                        .extracting(Diagnostic::saw)
                        .noneMatch(s -> s.contains("defeats"));
            }
        }
    }

    @Nested
    class NothingInIt {
        @Test
        void anEmptyArchiveSaysSo() throws IOException {
            assertThat(read(new RawZip().bytes(0)).codes()).contains(Code.EMPTY_INPUT);
        }

        @Test
        void anOfficeDocumentIsNotSearched() throws IOException {
            byte[] zip =
                    new Zips().with("[Content_Types].xml", "<x/>").with("run.fit", RUN).bytes();

            Readings readings = read(zip);

            assertThat(readings.activities()).isEmpty();
            assertThat(readings.codes()).contains(Code.UNKNOWN_FORMAT);
        }

        @Test
        void anUnreadableFileIsSaid() throws IOException {
            Path file = Files.write(folder.resolve("locked.fit"), RUN);
            assumeFalse(
                    !file.toFile().setReadable(false) || Files.isReadable(file),
                    "this user reads everything");

            assertThat(Readings.of(file).codes()).contains(Code.UNREADABLE);
        }

        @Test
        void anEmptyFileIsSaid() throws IOException {
            assertThat(read(new byte[0]).codes()).contains(Code.EMPTY_INPUT);
        }
    }

    @Test
    void largeHonestFilesPassTheRatio() throws IOException {
        // a treadmill run with one value over and over packs thirty times
        StringBuilder text = new StringBuilder("date,during,note\n");
        for (int i = 0; i < 28; i++) {
            text.append(
                    "2026-05-%02d,3,%s\n"
                            .formatted(i + 1, "the same words again and again ".repeat(4000)));
        }
        Readings readings = read(new Zips().with("pain.csv", text.toString()).bytes());

        assertThat(readings.diary().pain()).hasSize(28);
    }
}
