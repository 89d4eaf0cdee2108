package run.backstride.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `backstride account`: accounts of a journal that serves more than one.
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Looks after the accounts of a journal that serves more than one.",
        footer = {
            "",
            "The first account is an admin's, made here; the admin adds the others in the browser.",
            "",
            "Example:",
            "  backstride account add --role admin ann"
        })
final class AccountCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: add.");
    }
}
