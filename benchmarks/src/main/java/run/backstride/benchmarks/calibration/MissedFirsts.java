package run.backstride.benchmarks.calibration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import run.backstride.analysis.inference.ReliefPosterior;
import run.backstride.core.Mistake;

/// Which mistakes the model puts first where the oracle puts the planted one first, and how much it knew of them.
final class MissedFirsts {
    private MissedFirsts() {}

    /// One case.
    ///
    /// @param planted what the model says of the planted mistake
    /// @param first what it says of the one it puts first
    private record Case(ReliefPosterior planted, ReliefPosterior first) {}

    /// {@return a table, one row for each mistake that was put first instead}
    ///
    /// @param known runners whose planted exposure the diary has and whose planted mistake the oracle puts first
    static String text(List<Trial> known) {
        Map<Mistake, List<Case>> cases = new TreeMap<>();
        for (Trial trial : known) {
            if (!trial.isFound()) {
                Mistake first = trial.first().orElseThrow();
                Mistake planted = trial.planted().orElseThrow().mistake();
                cases.computeIfAbsent(first, _ -> new java.util.ArrayList<>())
                        .add(
                                new Case(
                                        trial.posterior(planted).orElseThrow(),
                                        trial.posterior(first).orElseThrow()));
            }
        }
        StringBuilder text =
                new StringBuilder(
                        """
                        Put first instead, where the diary has the planted exposure and the oracle puts it first:

                        | first instead | runners | relief of it / of the planted | width of its 80 %% interval | its 80 %% interval holds 0 |
                        | --- | --- | --- | --- | --- |
                        """
                                .formatted());
        cases.forEach((mistake, missed) -> text.append(row(mistake, missed)));
        return text.append('\n').toString();
    }

    private static String row(Mistake mistake, List<Case> missed) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.2f / %.2f | %.2f | %d |%n",
                mistake.title(),
                missed.size(),
                mean(missed, one -> one.first().mean()),
                mean(missed, one -> one.planted().mean()),
                mean(
                        missed,
                        one -> one.first().interval80().high() - one.first().interval80().low()),
                missed.stream().filter(one -> one.first().interval80().contains(0)).count());
    }

    private static double mean(List<Case> cases, java.util.function.ToDoubleFunction<Case> value) {
        return cases.stream().mapToDouble(value).average().orElse(0);
    }
}
