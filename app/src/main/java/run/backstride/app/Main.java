package run.backstride.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.TypeConversionException;

/// Where the program begins.
public final class Main {
    private Main() {}

    /// Runs the command line and ends the process with its exit code.
    public static void main(String[] args) {
        int status = run(List.of(args), Terminal.ofProcess(), Clock.system(ZoneId.systemDefault()));
        System.exit(status);
    }

    /// {@return the exit code of a command line}
    ///
    /// @param args as the shell splits them
    /// @param terminal where to print
    /// @param clock today
    static int run(List<String> args, Terminal terminal, Clock clock) {
        try {
            return commandLine(terminal, clock).execute(args.toArray(String[]::new));
        } catch (OutOfMemoryError | StackOverflowError fault) { // picocli hands on exceptions only
            return failed(fault, terminal);
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    private static CommandLine commandLine(Terminal terminal, Clock clock) {
        CommandLine line = new CommandLine(new Backstride());
        line.addSubcommand(new AnalyzeCommand(terminal, clock));
        line.addSubcommand(new ScreeningCommand(terminal, clock));
        line.addSubcommand(new InspectCommand(terminal));
        line.addSubcommand(new GaitCommand(terminal));
        CommandLine experiment = new CommandLine(new ExperimentCommand());
        experiment.addSubcommand(new ExperimentPlanCommand(terminal, clock));
        experiment.addSubcommand(new ExperimentLogCommand(terminal, clock));
        experiment.addSubcommand(new ExperimentResultCommand(terminal, clock));
        line.addSubcommand(experiment);
        line.addSubcommand(new DemoCommand(terminal, clock));
        line.addSubcommand(new SimulateCommand(terminal, clock));
        line.addSubcommand(new ServeCommand(terminal, clock));
        CommandLine account = new CommandLine(new AccountCommand());
        account.addSubcommand(new AccountAddCommand(terminal, clock));
        line.addSubcommand(account);
        line.addSubcommand(new BackupCommand(terminal, clock));
        line.addSubcommand(new RestoreCommand(terminal, clock));
        line.setOut(new PrintWriter(terminal.out(), true, terminal.out().charset()));
        line.setErr(new PrintWriter(terminal.err(), true, terminal.err().charset()));
        line.setColorScheme(
                CommandLine.Help.defaultColorScheme(
                        terminal.style() == Terminal.Style.COLOUR ? Ansi.ON : Ansi.OFF));
        line.setUsageHelpWidth(terminal.columns());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(LocalDate.class, Main::date);
        line.registerConverter(ZoneId.class, Main::zone);
        line.setExecutionExceptionHandler((fault, _, _) -> failed(fault, terminal));
        return line;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is no date; write it as 2026-03-31");
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "'" + text + "' is no time zone; write it as Europe/Berlin");
        }
    }

    /// A place that cannot be written to is the person's to mend; everything else is ours.
    private static int failed(Throwable fault, Terminal terminal) {
        if (fault instanceof OutputFolder.CannotWriteException) {
            terminal.err().println(fault.getMessage() + " Choose another folder with --out.");
            return ExitCode.USAGE.number();
        }
        terminal.err()
                .println(FaultReport.of(fault, Path.of(System.getProperty("java.io.tmpdir"))));
        return ExitCode.OUR_FAULT.number();
    }
}
