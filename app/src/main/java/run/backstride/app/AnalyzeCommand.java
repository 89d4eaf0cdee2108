package run.backstride.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import run.backstride.analysis.Answer;
import run.backstride.analysis.assess.Screening;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.report.AssessmentJson;
import run.backstride.report.UnitSystem;
import run.backstride.video.Networks;

/// `backstride analyze`: from files to findings.
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header =
                "Says what speaks for and against each of the five mistakes, and what to test first.",
        footer = {
            "",
            "Examples:",
            "  backstride analyze ~/Downloads/export.zip",
            "  backstride analyze runs/ diary/ --units imperial --out report-june",
            "",
            "Diary tables (pain.csv, shoes.csv, tests.csv ...) may lie in any of the folders; the README says what "
                    + "they hold. Without a pain diary the answer can only repeat what is published."
        })
final class AnalyzeCommand implements Callable<Integer> {
    /// Data older than this is said to be old. Not a verdict: the report shows the same dates.
    private static final long FRESH_DAYS = 7;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "Exports of Garmin, Strava or Apple Health; FIT, TCX, GPX files; diary tables; folders of these.")
    private List<Path> paths = List.of();

    @Option(
            names = "--side",
            paramLabel = "VIDEO",
            description = "A video or keypoint file of you running, filmed from the side.")
    private Optional<Path> side = Optional.empty();

    @Option(
            names = "--rear",
            paramLabel = "VIDEO",
            description = "The same, filmed from straight behind.")
    private Optional<Path> rear = Optional.empty();

    @Option(
            names = "--pelvis-marks",
            paramLabel = "FILE",
            description =
                    "The ends of the pelvis as you marked them on frames of the --rear film ('backstride gait VIDEO --view rear --out DIR' writes them with a table).")
    private Optional<Path> pelvisMarks = Optional.empty();

    @Option(
            names = "--speed-kmh",
            paramLabel = "N",
            description =
                    "How fast was run in these videos, such as the treadmill's speed, 3 to 36: a recording does not tell, and cut-offs of shin, overstride and cadence depend on it.")
    private Optional<Double> speedKmh = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for report.html and assessment.json. Default: backstride-report.")
    private Path out = Path.of("backstride-report");

    @Mixin private final Moment moment = new Moment();

    @Option(
            names = "--units",
            paramLabel = "metric|imperial",
            description = "Units for you; files stay metric. Default: metric.")
    private UnitSystem units = UnitSystem.METRIC;

    @Mixin private final Printing printing = new Printing();

    @Option(
            names = "--strict",
            description =
                    "End with exit code 3 if anything could not be read, not only if nothing could.")
    private boolean strict;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description =
                    "How many files are read at once. Default: as many as there are processors.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;
    private final Clock clock;

    AnalyzeCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws OutputFolder.CannotWriteException {
        if (jobs < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--jobs must be at least 1, was " + jobs + ".");
        }
        if (pelvisMarks.isPresent() && rear.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--pelvis-marks is for a film from behind: give it with --rear.");
        }
        OptionalDouble speed = GaitCommand.speed(spec.commandLine(), speedKmh);
        ZoneId zone = moment.zone(clock);
        LocalDate day = moment.day(clock);
        Analysis analysis = Analysis.of(paths, zone, day, jobs, terminal, clock);
        OutputFolder folder = OutputFolder.at(out);
        film(analysis, side, View.SIDE, speed);
        film(analysis, rear, View.REAR, speed);
        if (analysis.isEmpty()) {
            return nothing(analysis).number();
        }
        Answer answer = analysis.answer();
        Results.write(answer, units, analysis.recordings(answer, folder, terminal), folder);
        switch (printing.format()) {
            case TEXT -> Results.print(answer, units, out, terminal);
            case JSON -> terminal.out().print(AssessmentJson.render(answer));
        }
        analysis.diagnostics().stream()
                .filter(problem -> problem.code() == Code.CHANGED_PLAN)
                .forEach(problem -> terminal.err().println(problem.words()));
        if (moment.isToday()) {
            sayWhereOld(answer, day);
        }
        if (answer.assessment().screening().status() == Screening.Status.UNANSWERED) {
            terminal.err()
                    .println(
                            "To answer the red-flag questions here: backstride screening --out FOLDER; then give "
                                    + "that folder to 'backstride analyze' too.");
        }
        return (strict && analysis.anythingUnreadable() ? ExitCode.UNREADABLE : ExitCode.DONE)
                .number();
    }

    /// Measures a recording and adds it; one that can't be used is said and left out.
    private void film(Analysis analysis, Optional<Path> file, View view, OptionalDouble speed) {
        if (file.isEmpty()) {
            return;
        }
        try {
            GaitReading reading =
                    GaitReading.of(
                            file.get(),
                            new GaitReading.Options(
                                    view,
                                    analysis.heightCm(),
                                    OptionalDouble.empty(),
                                    speed,
                                    Networks.Quality.FULL),
                            terminal);
            analysis.add(view == View.REAR ? marked(analysis, reading) : reading);
        } catch (UnreadableInputException e) {
            terminal.err().println(e.diagnostic().words());
            analysis.add(e.diagnostic());
        }
    }

    /// The film with what was marked on it; a table that can't be read is said, and the film stands without it.
    private GaitReading marked(Analysis analysis, GaitReading film) {
        if (pelvisMarks.isEmpty()) {
            return film;
        }
        try {
            return film.marked(PelvisMarking.read(pelvisMarks.get(), film.file()));
        } catch (UnreadableInputException e) {
            terminal.err().println(e.diagnostic().words());
            analysis.add(e.diagnostic());
            return film;
        }
    }

    private ExitCode nothing(Analysis analysis) {
        analysis.diagnostics().stream()
                .limit(5)
                .forEach(problem -> terminal.err().println(problem.words()));
        terminal.err()
                .println(
                        "Nothing to analyse was found. Give the export of your watch or service (Garmin, Strava, Apple "
                                + "Health) as it came, or folders with FIT, TCX or GPX files and diary tables. "
                                + "'backstride inspect' shows what is in a file.");
        return ExitCode.UNREADABLE;
    }

    private void sayWhereOld(Answer answer, LocalDate day) {
        answer.assessment()
                .data()
                .to()
                .filter(newest -> newest.isBefore(day.minusDays(FRESH_DAYS)))
                .ifPresent(newest ->
                        terminal.err()
                                .printf(
                                        "Your newest data is of %s, %,d days ago. For the picture on that day: --as-of %s%n",
                                        newest, ChronoUnit.DAYS.between(newest, day), newest));
    }
}
