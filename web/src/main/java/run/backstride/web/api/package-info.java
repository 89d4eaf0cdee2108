/// The journal for programs: JSON under `/api/v1`, described by `/api/v1/openapi.json`. Metric, days and moments as
/// ISO 8601, a missing value absent.
@NullMarked
package run.backstride.web.api;

import org.jspecify.annotations.NullMarked;
