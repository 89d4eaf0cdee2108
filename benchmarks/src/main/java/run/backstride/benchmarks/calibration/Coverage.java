package run.backstride.benchmarks.calibration;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import run.backstride.analysis.inference.ReliefPosterior;
import run.backstride.core.Mistake;

/// How often the intervals of relief held the truth, and how far they were off.
///
/// @param cases posteriors beside the truth
record Coverage(List<Case> cases) {

    /// One posterior.
    ///
    /// @param truth relief as written, NRS points
    /// @param latent the same before rounding and the floor at 0
    record Case(ReliefPosterior posterior, double truth, double latent) {}

    Coverage {
        cases = List.copyOf(cases);
    }

    static final String HEADER =
            """
            | | 80 % interval held the truth | 95 % interval | truth below / above the 80 % | mean error | width of the 80 % |
            | --- | --- | --- | --- | --- | --- |
            """;

    /// {@return the planted mistakes of these trials}
    static Coverage ofPlanted(List<Trial> trials) {
        return new Coverage(trials.stream().flatMap(Coverage::planted).toList());
    }

    private static Stream<Case> planted(Trial trial) {
        return trial.planted().stream()
                .flatMap(label ->
                        trial.posteriors().entrySet().stream()
                                .filter(entry -> entry.getKey() == label.mistake())
                                .map(entry ->
                                        new Case(
                                                entry.getValue(),
                                                label.written(),
                                                label.latent())));
    }

    /// {@return every other mistake of these trials, whose relief is 0}
    static Coverage ofOthers(List<Trial> trials) {
        return new Coverage(trials.stream().flatMap(Coverage::others).toList());
    }

    private static Stream<Case> others(Trial trial) {
        List<Mistake> planted = trial.planted().map(Trial.Label::mistake).stream().toList();
        return trial.posteriors().entrySet().stream()
                .filter(entry -> !planted.contains(entry.getKey()))
                .map(entry -> new Case(entry.getValue(), 0, 0));
    }

    Coverage and(Coverage other) {
        return new Coverage(Stream.concat(cases.stream(), other.cases.stream()).toList());
    }

    /// {@return the same against relief before rounding and the floor at 0}
    Coverage latent() {
        return new Coverage(
                cases.stream()
                        .map(one -> new Case(one.posterior(), one.latent(), one.latent()))
                        .toList());
    }

    /// {@return a row of a table}
    String row(String name) {
        int n = cases.size();
        if (n == 0) {
            return "";
        }
        int in80 = 0;
        int in95 = 0;
        int below = 0;
        double error = 0;
        double width = 0;
        for (Case one : cases) {
            var narrow = one.posterior().interval80();
            in80 += narrow.contains(one.truth()) ? 1 : 0;
            in95 += one.posterior().interval95().contains(one.truth()) ? 1 : 0;
            below += one.truth() < narrow.low() ? 1 : 0;
            error += (one.posterior().mean() - one.truth()) / n;
            width += (narrow.high() - narrow.low()) / n;
        }
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.1f / %.1f %% | %+.2f | %.2f |%n",
                name,
                new Share(in80, n).text(),
                new Share(in95, n).text(),
                100.0 * below / n,
                100.0 * (n - in80 - below) / n,
                error,
                width);
    }
}
