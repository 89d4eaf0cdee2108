package run.backstride.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `backstride experiment`: an experiment on oneself, from plan to result.
@Command(
        name = "experiment",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Tests one change on yourself, with a locked plan and a random schedule.",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Examples:",
            "  backstride experiment plan --for footwear export.zip diary     draws and locks a plan",
            "  backstride experiment log experiment-shoes --done change       what was done on today's run",
            "  backstride experiment result experiment-shoes export.zip diary what came of it",
            "",
            "Give the experiment's folder to 'backstride analyze' too: its outcome then stands in the finding."
        })
final class ExperimentCommand implements Runnable {
    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: plan, log or result.");
    }
}
