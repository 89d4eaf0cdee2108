/// The documents other programs rely on; their schemas are in `docs/`.
@NullMarked
package run.backstride.report.json;

import org.jspecify.annotations.NullMarked;
