package run.backstride.files.archive;

/// How far reading has come.
///
/// @param filesDone files read or skipped
/// @param filesTotal files known by now; it grows while archives inside archives are opened
/// @param bytesDone bytes of the inputs that are dealt with, as they lie on the disk
/// @param bytesTotal bytes of all inputs, as they lie on the disk
public record Progress(int filesDone, int filesTotal, long bytesDone, long bytesTotal) {}
