package run.backstride.simulator.writing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import run.backstride.simulator.Panel;
import run.backstride.simulator.Planted;
import run.backstride.simulator.Truth;

/// What was planted, as JSON for tests and curious people. Never read as input.
final class TruthText {
    private TruthText() {}

    /// {@return the whole file}
    ///
    /// @param film what the measures of the runner's films truly are, by name and side; empty without films
    static String of(Panel panel, Map<String, Double> film) {
        Truth truth = panel.truth();
        Optional<Planted> planted = truth.planted();
        StringBuilder json = new StringBuilder("{\n  \"schema\": 1,\n");
        json.append("  \"seed\": ").append(panel.seed()).append(",\n");
        planted.ifPresent(mistake ->
                json.append(
                        String.format(
                                Locale.ROOT,
                                "  \"mistake\": \"%s\",%n  \"driver\": \"%s\",%n  \"shape\": \"%s\",%n"
                                        + "  \"effectNrsPerStep\": %s,%n",
                                mistake.driver().mistake().id(),
                                mistake.driver().id(),
                                mistake.shape().name().toLowerCase(Locale.ROOT),
                                mistake.nrsPerStep())));
        json.append(
                String.format(
                        Locale.ROOT,
                        "  \"reliefNrs\": %.3f,%n  \"reliefAsWrittenNrs\": %.3f,%n  \"runDays\": %d",
                        truth.relief(),
                        truth.reliefAsWritten(),
                        truth.runDays()));
        if (!film.isEmpty()) {
            json.append(
                    film.entrySet().stream()
                            .map(entry ->
                                    String.format(
                                            Locale.ROOT,
                                            "    \"%s\": %.3f",
                                            entry.getKey(),
                                            entry.getValue()))
                            .collect(Collectors.joining(",\n", ",\n  \"film\": {\n", "\n  }")));
        }
        json.append("\n}\n");
        return json.toString().replace("\r\n", "\n");
    }
}
