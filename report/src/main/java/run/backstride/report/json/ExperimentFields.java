package run.backstride.report.json;

import java.util.function.Consumer;
import run.backstride.analysis.experiment.ExperimentPlan;
import run.backstride.analysis.experiment.ExperimentReport;
import run.backstride.analysis.experiment.ExperimentResult;
import run.backstride.analysis.experiment.Power;
import run.backstride.analysis.experiment.Proposal;
import run.backstride.analysis.experiment.ScheduleRow;
import run.backstride.analysis.inference.ReliefPosterior;

/// An experiment: its plan, what it showed, and the one that is proposed.
final class ExperimentFields {
    private ExperimentFields() {}

    /// What becomes of the figures: before the end they are left out unless asked for.
    enum Figures {
        SHOWN,
        LEFT_OUT
    }

    static Consumer<Json> of(ExperimentReport report) {
        return json -> {
            json.put("file", report.file());
            plan(report.plan()).accept(json);
            json.flag("counts", report.counts());
            Figures figures =
                    report.result().state() == ExperimentResult.State.COMPLETE
                            ? Figures.SHOWN
                            : Figures.LEFT_OUT;
            json.object("result", result(report.result(), figures)).texts("words", report.words());
        };
    }

    static Consumer<Json> proposal(Proposal proposal) {
        return json ->
                json.put("trial", proposal.trial().id())
                        .put("mistake", proposal.trial().mistake().id())
                        .put("why", proposal.why())
                        .put("command", proposal.command());
    }

    static Consumer<Json> plan(ExperimentPlan plan) {
        return json -> {
            json.put("trial", plan.trial().id())
                    .put("mistake", plan.mistake().id())
                    .put("design", plan.trial().scheme().id())
                    .put("hash", plan.hash())
                    .put("made", plan.made().toString())
                    .put("firstDay", plan.firstDay().toString())
                    .put("lastDay", plan.lastDay().toString())
                    .put("seed", plan.seed())
                    .put("runsPerWeek", plan.runsPerWeek())
                    .object("power", power(plan.power()));
            plan.amiss().ifPresent(amiss -> json.object("powerIfAmiss", power(amiss)));
            plan.earlier()
                    .ifPresent(earlier ->
                            json.object(
                                    "earlierDays",
                                    one ->
                                            one.put("days", earlier.days())
                                                    .put("gap", earlier.gap())));
            json.object(
                            "noise",
                            noise ->
                                    noise.put("meanNrs", plan.noise().writtenLevel())
                                            .put("deviationNrs", plan.noise().deviation())
                                            .put("correlation", plan.noise().correlation())
                                            .put("zeros", plan.noise().zeros())
                                            .put("scored", plan.noise().scored())
                                            .put("runs", plan.noise().runs()))
                    .objects("schedule", ScheduleRow.of(plan), ExperimentFields::row);
        };
    }

    private static Consumer<Json> power(Power power) {
        return json -> {
            power.smallestRelief().ifPresent(relief -> json.put("smallestReliefNrs", relief));
            json.put("stopChance", power.stopChance()).put("simulations", power.simulations());
        };
    }

    private static Consumer<Json> row(ScheduleRow row) {
        return json ->
                json.put("unit", row.unit())
                        .put("from", row.from())
                        .put("to", row.to())
                        .put("arm", row.arm().id())
                        .put("what", row.what());
    }

    static Consumer<Json> result(ExperimentResult result, Figures figures) {
        return json -> {
            json.put("state", result.state().id())
                    .put("asOf", result.asOf().toString())
                    .put("plannedRuns", result.planned())
                    .put("runs", result.runs())
                    .put("scored", result.scored())
                    .put("scoredWithChange", result.scoredWithChange())
                    .put("unscored", result.unscored())
                    .put("washedOut", result.washedOut())
                    .put("earlierScored", result.earlierScored())
                    .objects("deviations", result.deviations(), ExperimentFields::deviation)
                    .put("notLogged", result.notLogged());
            result.stop()
                    .ifPresent(stop ->
                            json.object(
                                    "stop",
                                    one ->
                                            one.put("date", stop.date().toString())
                                                    .put("text", stop.text())));
            result.belief().ifPresent(belief -> json.put("belief", belief));
            json.put("beliefs", result.beliefs());
            result.next()
                    .ifPresent(next ->
                            json.object(
                                    "next",
                                    one ->
                                            one.put("what", next.what())
                                                    .put("arm", next.arm().id())));
            if (figures == Figures.SHOWN) {
                figures(result).accept(json);
            }
        };
    }

    private static Consumer<Json> figures(ExperimentResult result) {
        return json -> {
            json.object(
                    "randomisationTest",
                    test ->
                            test.put("differenceNrs", result.test().difference())
                                    .put("pValue", result.test().pValue())
                                    .put("leastPValue", result.leastPValue())
                                    .put("schedules", result.test().schedules())
                                    .flag("exhaustive", result.test().exhaustive()));
            result.asRandomised().ifPresent(relief -> json.object("asRandomised", relief(relief)));
            result.asDone().ifPresent(relief -> json.object("asDone", relief(relief)));
            result.effectiveRuns().ifPresent(runs -> json.put("effectiveRuns", runs));
        };
    }

    private static Consumer<Json> deviation(ExperimentResult.Deviation one) {
        return json -> {
            json.put("date", one.date().toString())
                    .put("drawn", one.drawn().id())
                    .put("done", one.done());
            if (!one.instead().isBlank()) {
                json.put("instead", one.instead());
            }
        };
    }

    private static Consumer<Json> relief(ReliefPosterior relief) {
        return json ->
                json.put("mean", relief.mean())
                        .put("interval80", relief.interval80())
                        .put("interval95", relief.interval95())
                        .put("probabilityOfAny", relief.probabilityOfAny())
                        .put("probabilityAtLeastOne", relief.probabilityAtLeastOne())
                        .put("probabilityAtLeastTwo", relief.probabilityAtLeastTwo());
    }
}
