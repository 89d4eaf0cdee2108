package run.backstride.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import run.backstride.files.fit.FitReader;

/// The FIT files of a folder, in memory, recognised by content; `.gz` is unpacked.
final class FitFiles {
    private static final int GZIP = 0x1F;

    private FitFiles() {}

    /// One file, whose bytes are read where they are: a measurement copies nothing.
    static final class Loaded {
        private final String name;
        private final byte[] bytes;

        private Loaded(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        /// {@return path within the folder}
        String name() {
            return name;
        }

        /// {@return the unpacked file itself, not to be changed}
        byte[] bytes() {
            return bytes;
        }
    }

    /// {@return all FIT files under `folder`, in the order of their names}
    static List<Loaded> under(Path folder) throws IOException {
        List<Loaded> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = unpacked(Files.readAllBytes(path));
                if (FitReader.isFit(bytes)) {
                    files.add(new Loaded(folder.relativize(path).toString(), bytes));
                }
            }
        }
        return files;
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        if (bytes.length < 2 || bytes[0] != GZIP || (bytes[1] & 0xFF) != 0x8B) {
            return bytes;
        }
        try (GZIPInputStream input = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return input.readAllBytes();
        }
    }
}
