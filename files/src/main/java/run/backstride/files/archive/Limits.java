package run.backstride.files.archive;

/// The bounds at which reading stops, so that no file and no archive can exhaust memory, disk or patience.
/// All of them are far above what real exports have; what is beyond them becomes a diagnostic.
///
/// @param fitBytes one FIT file, unpacked; a day-long recording with developer fields has some 20 MiB
/// @param textBytes one TCX or GPX file, unpacked
/// @param tableBytes one diary table or list of activities, unpacked; held in memory
/// @param jsonBytes one JSON file of an export, unpacked; streamed
/// @param healthBytes one Apple Health `export.xml`, unpacked; streamed
/// @param nestedArchiveBytes one archive inside an archive, as packed; a large one goes to a temporary file
/// @param entries entries of one archive, or files below one folder
/// @param archiveBytes everything that is unpacked from one input, archives inside it included
/// @param ratio unpacked over packed size of one entry, looked at beyond `ratioFreeBytes`; a FIT file
///     reaches 20, an XML file 40, deflate at most 1,032
/// @param ratioFreeBytes what an entry may unpack to whatever its ratio is
public record Limits(
        long fitBytes,
        long textBytes,
        long tableBytes,
        long jsonBytes,
        long healthBytes,
        long nestedArchiveBytes,
        int entries,
        long archiveBytes,
        int ratio,
        long ratioFreeBytes) {

    private static final long MEBIBYTE = 1L << 20;
    private static final long GIBIBYTE = 1L << 30;

    /// The bounds of the program: generous to account exports of many years.
    public static final Limits STANDARD =
            new Limits(
                    48 * MEBIBYTE,
                    256 * MEBIBYTE,
                    64 * MEBIBYTE,
                    512 * MEBIBYTE,
                    64 * GIBIBYTE,
                    4 * GIBIBYTE,
                    400_000,
                    128 * GIBIBYTE,
                    200,
                    4 * MEBIBYTE);

    /// Rejects bounds that nothing could pass.
    public Limits {
        long least =
                Math.min(
                        Math.min(Math.min(fitBytes, textBytes), Math.min(tableBytes, jsonBytes)),
                        Math.min(Math.min(healthBytes, nestedArchiveBytes), archiveBytes));
        if (least < 1 || entries < 1 || ratio < 1 || ratioFreeBytes < 0) {
            throw new IllegalArgumentException("limits must be positive, was " + least);
        }
        long inMemory = Math.max(fitBytes, tableBytes);
        if (inMemory > Integer.MAX_VALUE / 2) {
            throw new IllegalArgumentException(
                    "limits of what is held in memory must be at most 1 GiB, was " + inMemory);
        }
    }
}
