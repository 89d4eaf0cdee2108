package run.backstride.files.archive;

/// What an input was, so that a result can be traced to it.
///
/// @param input the path as it was given
/// @param sha256 in hexadecimal digits: of the bytes of a file or archive; of a folder, of the lines
///     `sha256 path` (ascending by path, `/` between names, `\n` behind each) of the files in it that were read
/// @param bytes size of what was hashed, as it lies on the disk
public record Fingerprint(String input, String sha256, long bytes) {}
