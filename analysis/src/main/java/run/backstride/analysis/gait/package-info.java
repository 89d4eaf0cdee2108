/// What one recording of a pose says of the gait: contacts, angles, distances. Judges nothing.
@NullMarked
package run.backstride.analysis.gait;

import org.jspecify.annotations.NullMarked;
