package run.backstride.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command without a subcommand: says what there is.
@Command(
        name = "backstride",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Finds out which running mistake may be hurting your lower back.",
        description = {
            "",
            "Give it what you have: the export of your watch or service, a shoe log, a pain diary, self-tests. "
                    + "It measures, says what speaks for and against each of five mistakes and how sure it is, "
                    + "and plans what to test first. Nothing leaves this computer.",
            ""
        },
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "First steps:",
            "  backstride demo                      a made-up runner, analysed, to see what you will get",
            "  backstride analyze export.zip        your export from Garmin, Strava or Apple Health",
            "  backstride analyze runs/ diary/      folders with FIT, TCX, GPX files and diary tables",
            "",
            "Backstride names contributors to test; it never diagnoses. New numbness between the legs, trouble with "
                    + "bladder or bowel, or weakness in both legs: go to an emergency department now."
        })
final class Backstride implements Runnable {
    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: one of the commands below.");
    }
}
