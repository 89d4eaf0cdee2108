/// What a source key stands for: the bibliography of `docs/references.bib`.
@NullMarked
package run.backstride.report.source;

import org.jspecify.annotations.NullMarked;
