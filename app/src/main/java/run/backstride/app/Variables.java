package run.backstride.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the process is told by variables of its environment. An empty one counts as none: shells and compose files
/// have no other way to say so.
///
/// @param environment of the process
record Variables(Map<String, String> environment) {
    private static final Set<String> YES = Set.of("true", "yes", "on", "1");
    private static final Set<String> NO = Set.of("false", "no", "off", "0");

    /// Copies the map.
    Variables {
        environment = Map.copyOf(environment);
    }

    /// A variable that can't be used.
    static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1;

        /// @param words which, why, and what to do
        UnusableException(String words) {
            super(words);
        }
    }

    /// {@return the text of a variable}
    Optional<String> text(String name) {
        return Optional.ofNullable(environment.get(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /// {@return the text of a variable, or of the file that `NAME_FILE` names, so that a secret needs to stand in no
    /// environment}
    Optional<String> secret(String name) throws UnusableException {
        Optional<String> file = text(name + "_FILE");
        if (file.isEmpty()) {
            return text(name);
        }
        try {
            return Optional.of(Files.readString(Path.of(file.get())).strip())
                    .filter(text -> !text.isEmpty());
        } catch (IOException e) {
            throw new UnusableException(
                    "%s_FILE names %s, which can't be read. Name a file that this program may read."
                            .formatted(name, file.get()));
        }
    }

    /// {@return whether a variable says yes}
    boolean isOn(String name) throws UnusableException {
        String text = text(name).orElse("false").toLowerCase(Locale.ROOT);
        if (!YES.contains(text) && !NO.contains(text)) {
            throw new UnusableException(
                    "%s must be true or false, was '%s'.".formatted(name, text));
        }
        return YES.contains(text);
    }
}
