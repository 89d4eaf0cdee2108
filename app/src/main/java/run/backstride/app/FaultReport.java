package run.backstride.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What is left of a fault of the program: one line for the person, the details in a file.
final class FaultReport {
    private FaultReport() {}

    /// {@return the line for the person, after the details were written into `folder`}
    static String of(Throwable fault, Path folder) {
        String where =
                written(fault, folder)
                        .map(file ->
                                "The details are in "
                                        + file
                                        + "; please send that file to the project.")
                        .orElse("The details could not be written (" + fault + ").");
        return switch (fault) {
            case OutOfMemoryError _ -> "Backstride ran out of memory. " + where;
            default ->
                    "Backstride failed; this is a fault of the program, not of your files. "
                            + where;
        };
    }

    private static Optional<Path> written(Throwable fault, Path folder) {
        StringWriter details = new StringWriter();
        details.write(
                "Backstride %s, Java %s, %s%n"
                        .formatted(
                                Version.text(),
                                System.getProperty("java.version"),
                                System.getProperty("os.name")));
        fault.printStackTrace(new PrintWriter(details, true));
        try {
            Path file = Files.createTempFile(folder, "backstride-fault-", ".txt");
            Files.writeString(file, details.toString(), StandardCharsets.UTF_8);
            return Optional.of(file);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
