package run.backstride.analysis.assess;

import run.backstride.core.Interval;

/// How many points of pain (NRS, 0 to 10) the runner may expect to lose by correcting a mistake.
///
/// @param mean posterior mean, positive is relief
/// @param interval80 80 % interval
/// @param interval95 95 % interval
/// @param probabilityAtLeastOne probability that the relief is one point or more
/// @param basis what it rests on
public record Relief(
        double mean,
        Interval interval80,
        Interval interval95,
        double probabilityAtLeastOne,
        Basis basis) {

    /// What an expected relief rests on.
    public enum Basis {
        PUBLISHED_EVIDENCE("published-evidence"),
        YOUR_DIARY("your-diary"),
        YOUR_EXPERIMENT("your-experiment");

        private final String id;

        Basis(String id) {
            this.id = id;
        }

        /// {@return the stable name in JSON}
        public String id() {
            return id;
        }
    }
}
