package run.backstride.report.json;

import java.util.function.Consumer;
import run.backstride.analysis.assess.Correction;
import run.backstride.analysis.assess.Finding;
import run.backstride.analysis.assess.Missing;
import run.backstride.analysis.assess.Presence;
import run.backstride.analysis.assess.Relief;
import run.backstride.analysis.assess.Signal;
import run.backstride.analysis.assess.Statement;
import run.backstride.core.evidence.Source;
import run.backstride.core.evidence.Threshold;

/// One of the five findings and its parts.
final class FindingFields {
    private FindingFields() {}

    static Consumer<Json> of(Finding finding) {
        return json -> {
            json.put("id", finding.mistake().id()).put("presence", finding.presence().id());
            if (finding.presence() instanceof Presence.Undecided(String reason)) {
                json.put("presenceReason", reason);
            }
            json.put("probability", finding.probability())
                    .object("expectedReliefNrs", relief(finding.relief()))
                    .put("basis", finding.relief().basis().id())
                    .objects("signals", finding.signals(), FindingFields::signal)
                    .objects("for", finding.speaksFor(), FindingFields::statement)
                    .objects("against", finding.speaksAgainst(), FindingFields::statement)
                    .objects("missing", finding.missing(), FindingFields::missing)
                    .objects("corrections", finding.corrections(), FindingFields::correction);
        };
    }

    private static Consumer<Json> relief(Relief relief) {
        return json ->
                json.put("mean", relief.mean())
                        .put("interval80", relief.interval80())
                        .put("interval95", relief.interval95())
                        .put("probabilityAtLeastOne", relief.probabilityAtLeastOne());
    }

    private static Consumer<Json> signal(Signal signal) {
        return json -> {
            json.put("name", signal.name())
                    .put("title", signal.title())
                    .put("value", signal.value().amount())
                    .put("unit", signal.value().unit().symbol());
            signal.interval95().ifPresent(interval -> json.put("interval95", interval));
            json.put("count", signal.count())
                    .put("countOf", signal.countOf())
                    .put("measuredBy", signal.measuredBy());
            signal.threshold()
                    .ifPresent(threshold ->
                            json.object("threshold", threshold(threshold))
                                    .flag("crossed", signal.crossed()));
        };
    }

    private static Consumer<Json> threshold(Threshold threshold) {
        return json ->
                json.put("id", threshold.id())
                        .put("side", Json.id(threshold.side()))
                        .put("cutoff", threshold.cutoff().amount())
                        .put("unit", threshold.cutoff().unit().symbol())
                        .put("origin", Json.id(threshold.origin()))
                        .object("source", source(threshold.source()))
                        .put("grade", threshold.grade().words())
                        .put("claim", threshold.claim());
    }

    private static Consumer<Json> source(Source source) {
        return json -> {
            json.put("key", source.key());
            if (!source.place().isBlank()) {
                json.put("place", source.place());
            }
            json.put("reading", Json.id(source.reading()));
        };
    }

    static Consumer<Json> statement(Statement statement) {
        return json ->
                json.put("text", statement.text())
                        .objects("sources", statement.sources(), FindingFields::source)
                        .put("grade", statement.grade().words());
    }

    private static Consumer<Json> missing(Missing missing) {
        return json ->
                json.put("what", missing.what())
                        .put("how", missing.how())
                        .put("couldShiftProbability", missing.couldShift());
    }

    static Consumer<Json> correction(Correction correction) {
        return json ->
                json.put("id", correction.id())
                        .put("title", correction.title())
                        .put("dose", correction.dose())
                        .put("progression", correction.progression())
                        .put("stopRule", correction.stopRule())
                        .put("expectedWeeks", correction.expectedWeeks())
                        .put("grade", correction.grade().words())
                        .objects("sources", correction.sources(), FindingFields::source);
    }
}
