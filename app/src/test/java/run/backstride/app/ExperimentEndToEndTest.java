package run.backstride.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import run.backstride.core.Mistake;
import run.backstride.simulator.Driver;
import run.backstride.simulator.Following;
import run.backstride.simulator.Nuisances;
import run.backstride.simulator.Planted;
import run.backstride.simulator.RunnerSpec;
import run.backstride.simulator.SimulatedRunner;
import run.backstride.simulator.writing.SimulatedFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A runner finds out by experiment: analyze, plan, weeks of running by the schedule, log, result, analyze again.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExperimentEndToEndTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int DAYS = 70;
    private static final int LATER = 42;
    private static final LocalDate PLANNED = Run.TODAY.minusDays(LATER);

    /// Everything as hard as in life, but for a back that seldom goes above 5.
    private static final Nuisances NUISANCES =
            new Nuisances(0.5, 0.5, 0.5, 0, 14, 0, 0.2, 0.5, 1, 0.9, 0.06, 14);

    private record Followed(
            Path folder, Path experiment, Run plan, Run result, JsonNode assessment) {}

    private Followed helped;
    private Followed unmoved;

    @BeforeAll
    void followTheSchedule(@TempDir Path helpedFolder, @TempDir Path unmovedFolder)
            throws IOException {
        RunnerSpec worn =
                RunnerSpec.sound()
                        .planting(new Planted(Driver.LOW_CADENCE, 0.8, Planted.Shape.LINEAR))
                        .with(NUISANCES);
        helped = follow(worn, 4, helpedFolder);
        unmoved =
                follow(
                        RunnerSpec.withMistake(Mistake.RUNNING_FORM)
                                .planting(new Planted(Driver.LOW_CADENCE, 0, Planted.Shape.LINEAR))
                                .with(NUISANCES),
                        4,
                        unmovedFolder);
    }

    @Test
    void aChangeThatHelpsIsShownAndStandsInTheFinding() throws IOException {
        JsonNode result = JSON.readTree(helped.result().out());
        assertThat(result.at("/result/state").asString()).isEqualTo("complete");
        assertThat(result.at("/result/randomisationTest/pValue").asDouble()).isLessThan(0.05);
        assertThat(result.at("/result/asRandomised/probabilityOfAny").asDouble())
                .isGreaterThan(0.95);
        assertThat(result.at("/result/deviations").size()).isEqualTo(1);
        assertThat(result.at("/result/deviations/0/instead").asString()).isEqualTo("no beat");
        assertThat(DocumentSchema.faults("experiment", helped.result().out())).isEmpty();
        JsonNode form = finding(helped);
        assertThat(form.get("basis").asString()).isEqualTo("your-experiment");
        assertThat(form.get("probability").asDouble()).isGreaterThan(0.6);
        assertThat(helped.assessment().at("/experiments/0/counts").asBoolean()).isTrue();
        assertThat(Files.readString(helped.folder().resolve("out/report.html")))
                .contains("Your own experiments", "your own experiment");
    }

    @Test
    void aChangeThatDoesNothingIsNotPraisedAndLowersTheFinding() throws IOException {
        JsonNode result = JSON.readTree(unmoved.result().out());
        assertThat(result.at("/result/state").asString()).isEqualTo("complete");
        assertThat(result.at("/result/randomisationTest/pValue").asDouble()).isGreaterThan(0.05);
        assertThat(result.at("/result/asRandomised/probabilityAtLeastOne").asDouble())
                .isLessThan(0.2);
        JsonNode form = finding(unmoved);
        assertThat(form.get("basis").asString()).isEqualTo("your-experiment");
        assertThat(form.get("probability").asDouble())
                .isLessThan(probabilityWithout(unmoved))
                .isLessThan(0.3);
    }

    @Test
    void thePlanSaysWhatItCanShowAndItsPapersAreThere() throws IOException {
        assertThat(helped.plan().out()).contains("smallest relief", "simulated", "Safety");
        for (String file : List.of("plan.txt", "protocol.md", "schedule.csv", "schedule.ics")) {
            assertThat(helped.experiment().resolve(file)).isNotEmptyFile();
        }
        assertThat(Files.readString(helped.experiment().resolve("protocol.md")))
                .contains("| run 1 |", "Safety", "What it can show", "hash is");
    }

    @Test
    void aChangedPlanIsSaidByEveryCommand(@TempDir Path folder) throws IOException {
        String plan = Files.readString(helped.experiment().resolve("plan.txt"));
        Files.writeString(
                folder.resolve("plan.txt"),
                plan.replace("experiment 1\n", "experiment 1\nnote x\n"));
        String changed = folder.toString();
        for (Run run :
                List.of(
                        Run.of("experiment", "log", changed),
                        Run.of("experiment", "result", changed))) {
            assertThat(run.status()).isEqualTo(3);
            assertThat(run.err()).contains("plan.txt", "changed after it was locked");
        }
        String runner = helped.folder().resolve("later/diary").toString();
        Run analysed = Run.of("analyze", runner, changed, "--out", folder + "/out", "--strict");
        assertThat(analysed.status()).isEqualTo(3);
        assertThat(analysed.err()).contains("changed after it was locked");
    }

    private static double probabilityWithout(Followed followed) throws IOException {
        Path out = followed.folder().resolve("without");
        Run run =
                Run.of(
                        "analyze",
                        followed.folder().resolve("later").toString(),
                        "--out",
                        out.toString());
        assertThat(run.status()).isZero();
        return finding(JSON.readTree(Files.readString(out.resolve("assessment.json"))))
                .get("probability")
                .asDouble();
    }

    private static Followed follow(RunnerSpec runner, long seed, Path folder) throws IOException {
        RunnerSpec before = runner.over(PLANNED.minusDays(DAYS - 1L), DAYS);
        SimulatedFiles.write(SimulatedRunner.simulate(before, seed), folder.resolve("before"));
        Path experiment = folder.resolve("experiment-cadence");
        Run plan =
                Run.of(
                        "experiment",
                        "plan",
                        "--for",
                        "running-form",
                        folder.resolve("before").toString(),
                        "--as-of",
                        PLANNED.toString(),
                        "--pairs",
                        "8",
                        "--seed",
                        "5",
                        "--out",
                        experiment.toString());
        assertThat(plan.status()).as(plan.err()).isZero();
        List<String> arms = arms(experiment);
        Following following =
                Following.from(
                        PLANNED.plusDays(1),
                        (_, run) ->
                                run < arms.size()
                                        ? Optional.of(arms.get(run).equals("change"))
                                        : Optional.empty());
        SimulatedFiles.write(
                SimulatedRunner.simulate(
                        runner.over(before.firstDay(), DAYS + LATER), seed, following),
                folder.resolve("later"));
        String later = folder.resolve("later").toString();
        Run log =
                Run.of(
                        "experiment",
                        "log",
                        experiment.toString(),
                        later,
                        "--date",
                        secondRun(later).toString(),
                        "--done",
                        "neither",
                        "--instead",
                        "no beat",
                        "--belief",
                        "6");
        assertThat(log.status()).as(log.err()).isZero();
        Run result =
                Run.of("experiment", "result", experiment.toString(), later, "--format", "json");
        assertThat(result.status()).as(result.err()).isZero();
        Path out = folder.resolve("out");
        Run analysed = Run.of("analyze", later, experiment.toString(), "--out", out.toString());
        assertThat(analysed.status()).as(analysed.err()).isZero();
        String assessment = Files.readString(out.resolve("assessment.json"));
        assertThat(DocumentSchema.faults("assessment", assessment)).isEmpty();
        return new Followed(folder, experiment, plan, result, JSON.readTree(assessment));
    }

    /// The plan says what to do; nothing else does.
    private static List<String> arms(Path experiment) throws IOException {
        String schedule =
                Files.readAllLines(experiment.resolve("plan.txt")).stream()
                        .filter(line -> line.startsWith("schedule per-run "))
                        .findFirst()
                        .orElseThrow();
        return Arrays.asList(schedule.substring("schedule per-run ".length()).split(" ", -1));
    }

    private static LocalDate secondRun(String later) throws IOException {
        return Files.readAllLines(Path.of(later, "diary", "shoe_use.csv")).stream()
                .skip(1)
                .map(line -> LocalDate.parse(line.substring(0, 10)))
                .filter(day -> day.isAfter(PLANNED))
                .sorted()
                .distinct()
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode finding(Followed followed) {
        return finding(followed.assessment());
    }

    private static JsonNode finding(JsonNode assessment) {
        return assessment
                .get("mistakes")
                .valueStream()
                .filter(one -> one.get("id").asString().equals("running-form"))
                .findFirst()
                .orElseThrow();
    }
}
