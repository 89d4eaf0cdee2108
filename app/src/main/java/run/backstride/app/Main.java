package run.backstride.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
            return commandLine(args, terminal, clock).execute(args.toArray(String[]::new));
        } catch (OutOfMemoryError | StackOverflowError fault) { // picocli hands on exceptions only
            return failed(fault, terminal);
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    /// picocli looks at the annotations of every command that it is given, which takes longer than most commands: where
    /// the command line begins with one's name, it alone is given.
    private static CommandLine commandLine(List<String> args, Terminal terminal, Clock clock) {
        CommandLine line = new CommandLine(new Backstride());
        Map<String, Supplier<Object>> commands = commands(terminal, clock);
        String first = args.isEmpty() ? "" : args.getFirst();
        commands.forEach((name, command) -> {
            if (name.equals(first) || !commands.containsKey(first)) {
                line.addSubcommand(name, command.get());
            }
        });
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

    private static Map<String, Supplier<Object>> commands(Terminal terminal, Clock clock) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("analyze", () -> new AnalyzeCommand(terminal, clock));
        commands.put("screening", () -> new ScreeningCommand(terminal, clock));
        commands.put("inspect", () -> new InspectCommand(terminal));
        commands.put("gait", () -> new GaitCommand(terminal));
        commands.put("experiment", () -> experiment(terminal, clock));
        commands.put("demo", () -> new DemoCommand(terminal, clock));
        commands.put("simulate", () -> new SimulateCommand(terminal, clock));
        commands.put("serve", () -> new ServeCommand(terminal, clock));
        commands.put(
                "account",
                () ->
                        new CommandLine(new AccountCommand())
                                .addSubcommand(new AccountAddCommand(terminal, clock)));
        commands.put("backup", () -> new BackupCommand(terminal, clock));
        commands.put("restore", () -> new RestoreCommand(terminal, clock));
        return commands;
    }

    private static CommandLine experiment(Terminal terminal, Clock clock) {
        return new CommandLine(new ExperimentCommand())
                .addSubcommand(new ExperimentPlanCommand(terminal, clock))
                .addSubcommand(new ExperimentLogCommand(terminal, clock))
                .addSubcommand(new ExperimentResultCommand(terminal, clock));
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
