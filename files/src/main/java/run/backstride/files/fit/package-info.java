/// Garmin's FIT format, in and out, by our own codec. Knows the protocol (headers, definitions, base types,
/// checksums) and the few messages of the profile that a runner's data needs. Everything that a file leaves
/// out stays missing.
@NullMarked
package run.backstride.files.fit;

import org.jspecify.annotations.NullMarked;
