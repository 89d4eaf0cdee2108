package run.backstride.benchmarks.calibration;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/// What the model said of one population, as Markdown.
final class PopulationReport {
    private static final double ACCUSED = 0.6;

    private final List<Trial> planted;
    private final List<Trial> sound;

    /// @param trials of one population under one set of seeds
    PopulationReport(List<Trial> trials) {
        planted = trials.stream().filter(trial -> trial.planted().isPresent()).toList();
        sound = trials.stream().filter(trial -> trial.planted().isEmpty()).toList();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        long short1 = planted.stream().filter(trial -> !trial.answered()).count();
        long short2 = sound.stream().filter(trial -> !trial.answered()).count();
        long silent =
                planted.stream()
                        .filter(Trial::answered)
                        .filter(trial ->
                                !trial.posteriors()
                                        .containsKey(trial.planted().orElseThrow().mistake()))
                        .count();
        text.append(
                String.format(
                        Locale.ROOT,
                        "%d runners with a planted mistake, %d without. Too few scored runs for an answer: %d and %d. Planted"
                                + " mistake without any posterior (its exposure hardly varied, or is not known): %d.%n%n",
                        planted.size(),
                        sound.size(),
                        short1,
                        short2,
                        silent));
        Coverage of = Coverage.ofPlanted(planted);
        Coverage others = Coverage.ofOthers(planted);
        Coverage nothing = Coverage.ofOthers(sound);
        text.append(Coverage.HEADER)
                .append(of.latent().row("planted mistake: effect times distance (what is claimed)"))
                .append(of.row("the same, scores as written"))
                .append(others.row("the other four"))
                .append(nothing.row("nothing planted"))
                .append(of.and(others).and(nothing).row("all"));
        by(text, "planted", label -> label.exposure().id());
        by(text, "shape", Trial.Label::shape);
        by(text, "relief", label -> band(label.written()));
        byLength(text);
        findings(text);
        return text.toString();
    }

    private static String band(double relief) {
        return relief < 0.3
                ? "below 0.3"
                : relief < 1 ? "0.3 to 1" : relief < 2 ? "1 to 2" : "2 or more";
    }

    private void by(StringBuilder text, String name, Function<Trial.Label, String> key) {
        for (String value :
                new TreeSet<>(
                        planted.stream().map(t -> key.apply(t.planted().orElseThrow())).toList())) {
            text.append(
                    rows(
                            name + ": " + value,
                            t -> key.apply(t.planted().orElseThrow()).equals(value)));
        }
    }

    private void byLength(StringBuilder text) {
        text.append(rows("25 to 49 scored runs", t -> t.scored() < 50))
                .append(rows("50 to 99", t -> t.scored() >= 50 && t.scored() < 100))
                .append(rows("100 or more", t -> t.scored() >= 100));
    }

    private String rows(String name, Predicate<Trial> which) {
        return Coverage.ofPlanted(planted.stream().filter(which).toList()).row(name);
    }

    private void findings(StringBuilder text) {
        List<Trial> answered = sound.stream().filter(Trial::answered).toList();
        List<Trial> told =
                planted.stream().filter(Trial::answered).filter(Trial::oracleFinds).toList();
        List<Trial> known = told.stream().filter(Trial::isKnown).toList();
        List<Trial> knownLarge =
                known.stream().filter(t -> t.planted().orElseThrow().written() >= 0.5).toList();
        List<Trial> all = planted.stream().filter(Trial::answered).toList();
        text.append("\n| | |\n| --- | --- |\n")
                .append(
                        line(
                                "nothing planted, P(relief ≥ 1) above 0.6 for any of the five (aim: at most 5 %)",
                                answered, t -> t.accuses(ACCUSED)))
                .append(
                        line(
                                "planted ranked first where the oracle ranks it first (aim: 90 %)",
                                told, Trial::isFound))
                .append(
                        line(
                                "the same where the diary has the planted exposure (the oracle is told it even where no watch"
                                        + " recorded it)",
                                known,
                                Trial::isFound))
                .append(
                        line(
                                "the same where, besides, its relief is half a point or more",
                                knownLarge,
                                Trial::isFound))
                .append(
                        line(
                                "a regression told the exposure, but not its window and shape, where the diary has it",
                                known,
                                Trial::columnFinds))
                .append(
                        line(
                                "planted ranked first, all runners with an answer",
                                all,
                                Trial::isFound))
                .append(line("oracle ranks it first, of the same", all, Trial::oracleFinds))
                .append(
                        line(
                                "made-up column shows an effect (expected: about 5 %)",
                                answered, t -> !t.controlIsNull()))
                .append(
                        line(
                                "forecast better than the mean so far, planted",
                                all,
                                t -> t.skill() > 0))
                .append(oracleLine(all))
                .append('\n')
                .append(MissedFirsts.text(known));
    }

    private static String line(String name, List<Trial> trials, Predicate<Trial> which) {
        int hits = (int) trials.stream().filter(which).count();
        return "| " + name + " | " + new Share(hits, trials.size()).text() + " |\n";
    }

    /// The oracle's own 80 % intervals, by the normal approximation.
    private static String oracleLine(List<Trial> trials) {
        double z = 1.281552;
        List<Trial> told = trials.stream().filter(t -> t.oracle().isPresent()).toList();
        return line(
                "the oracle's own 80 % interval held the truth",
                told,
                t ->
                        Math.abs(
                                        t.oracle().orElseThrow().planted()
                                                - t.planted().orElseThrow().written())
                                <= z * t.oracle().orElseThrow().standardError());
    }
}
