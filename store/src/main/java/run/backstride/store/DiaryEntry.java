package run.backstride.store;

import java.time.Instant;
import java.util.Optional;

/// One entry of a diary as it counts, with where it came from.
///
/// @param id random, 128 bits
/// @param value the entry
/// @param file the imported file it came from; empty where the runner wrote it here
/// @param edited when the runner last changed it here; empty where it stands as imported
public record DiaryEntry<T>(String id, T value, Optional<String> file, Optional<Instant> edited) {}
