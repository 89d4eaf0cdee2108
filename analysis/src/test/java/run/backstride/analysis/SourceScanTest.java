package run.backstride.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// No bare number decides about a person.
class SourceScanTest {
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\w.])(?:\\d[\\d_]*\\.?\\d*(?:[eE][-+]?\\d+)?|\\.\\d+)[dDfFlL]?\\b");
    private static final Pattern NOISE =
            Pattern.compile(
                    "\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|//[^\n]*|/\\*[\\s\\S]*?\\*/");

    @Test
    void noNumberButZeroOneAndTwoStandsOutsideTheTables() throws IOException {
        Path sources = sources();
        List<String> found = new ArrayList<>();
        int looked = 0;
        for (String folder : List.of("assess", "plan")) {
            try (Stream<Path> files = Files.list(sources.resolve(folder))) {
                for (Path file : files.filter(SourceScanTest::isHeldToIt).toList()) {
                    looked++;
                    numbers(Files.readString(file)).stream()
                            .filter(number -> !number.matches("[012](?:\\.0)?[LlDd]?"))
                            .forEach(number -> found.add(file.getFileName() + ": " + number));
                }
            }
        }
        assertThat(looked).isGreaterThan(30);
        assertThat(found).isEmpty();
    }

    @Test
    void theScanSeesANumberInCodeAndNotInWords() {
        assertThat(numbers("if (x > 7.5) { say(\"8 of 10\"); } // 9\nint y = a1 + 3L;"))
                .containsExactly("7.5", "3L");
    }

    private static List<String> numbers(String source) {
        Matcher matcher = NUMBER.matcher(NOISE.matcher(source).replaceAll("\"\""));
        return matcher.results().map(result -> result.group()).toList();
    }

    private static boolean isHeldToIt(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".java")
                && !name.endsWith("Thresholds.java")
                && !name.endsWith("Constants.java")
                && !name.endsWith("Doses.java");
    }

    private static Path sources() {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.isDirectory(here.resolve("docs")) ? here : here.resolve("..").normalize();
        return root.resolve("analysis/src/main/java/run/backstride/analysis");
    }
}
