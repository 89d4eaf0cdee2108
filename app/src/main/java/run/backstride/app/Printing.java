package run.backstride.app;

import picocli.CommandLine.Option;

/// How a command prints its answer: an option that commands share.
final class Printing {
    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "What to print: text for you, json for a program. Default: text.")
    private OutputFormat format = OutputFormat.TEXT;

    /// {@return what to print}
    OutputFormat format() {
        return format;
    }
}
