package run.backstride.store;

/// A file that was handed in and is kept.
///
/// @param given file or folder as it was handed in
/// @param relative path inside that folder; empty for a file
/// @param sha256 of its bytes
/// @param bytes its size
public record ImportInput(String given, String relative, String sha256, long bytes) {}
