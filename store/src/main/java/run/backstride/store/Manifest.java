package run.backstride.store;

import java.util.List;

/// What an archive of a store holds, to be checked before anything of it is used.
///
/// @param format `backstride-backup` or `backstride-export`
/// @param version of the archive's layout
/// @param schema version of the tables in it
/// @param science of the program that wrote it
/// @param made when, ISO 8601
/// @param entries all other entries of the archive
record Manifest(
        String format, int version, int schema, Science science, String made, List<Entry> entries) {
    static final String NAME = "manifest.json";
    static final int VERSION = 1;

    /// Copies the list.
    Manifest {
        entries = List.copyOf(entries);
    }

    /// One entry.
    ///
    /// @param name in the archive
    /// @param sha256 of its bytes, unpacked
    /// @param bytes its size, unpacked
    record Entry(String name, String sha256, long bytes) {}

    /// Of what it is an archive.
    enum Scope {
        EVERYTHING("backstride-backup"),
        ONE_RUNNER("backstride-export");

        private final String format;

        Scope(String format) {
            this.format = format;
        }

        String format() {
            return format;
        }
    }
}
