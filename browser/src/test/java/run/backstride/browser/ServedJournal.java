package run.backstride.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The program as a person starts it: `backstride serve`, a process of its own.
final class ServedJournal implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("(http://localhost:[0-9]+)");
    private final Process process;
    private final String address;

    private ServedJournal(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /// Starts to serve a folder, on a free port.
    static ServedJournal of(Path folder) throws IOException {
        return of(folder, Map.of(), List.of());
    }

    /// Starts to serve a folder, on a free port.
    ///
    /// @param environment variables besides those of this process
    /// @param options of `serve` besides
    static ServedJournal of(Path folder, Map<String, String> environment, List<String> options)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-Xmx512m"));
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dbackstride.models=" + models(),
                        "run.backstride.app.Main",
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.toString()));
        command.addAll(options);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        Process process = builder.start();
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        Matcher found = ADDRESS.matcher(line == null ? "" : line);
        if (!found.find()) {
            process.destroyForcibly();
            throw new IllegalStateException("no address was printed, but: " + line);
        }
        return new ServedJournal(process, found.group(1));
    }

    /// The pose networks, as the build fetched them.
    private static Path models() {
        return Path.of(System.getProperty("basedir", "."))
                .resolveSibling("video")
                .resolve("models/node_modules/@mediapipe/pose")
                .toAbsolutePath();
    }

    /// {@return whether the build fetched the pose networks}
    static boolean hasNetworks() {
        return Files.isDirectory(models());
    }

    /// {@return the address of a page}
    String at(String path) {
        return address + path;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, 30, TimeUnit.SECONDS)
                .thenAccept(Process::destroyForcibly)
                .join();
    }
}
