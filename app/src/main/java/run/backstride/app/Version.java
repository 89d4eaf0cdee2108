package run.backstride.app;

import java.util.Optional;
import picocli.CommandLine;

/// Which Backstride this is.
final class Version implements CommandLine.IVersionProvider {
    /// {@return the version of the jar, or `development` where the classes are not in one}
    static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Backstride " + text(), "Java " + System.getProperty("java.version")};
    }
}
