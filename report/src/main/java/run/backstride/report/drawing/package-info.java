/// Drawings of exercises, self-tests and the body, made by code from one skeleton: poses are joint
/// angles or points that a limb reaches, and one painter draws them all. Knows nothing of findings;
/// decides nothing. Lengths are hundredths of body height, directions are degrees: 0 to the right, 90 up.
@NullMarked
package run.backstride.report.drawing;

import org.jspecify.annotations.NullMarked;
