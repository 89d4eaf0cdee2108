package run.backstride.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The container files can't be run by the tests: what can be said about them by reading is checked here.
final class ContainerTest {
    private static final Pattern VARIABLE = Pattern.compile("BACKSTRIDE_[A-Z_]+");

    private static Path file(String name) {
        Path here = Path.of("").toAbsolutePath();
        Path inside = here.resolve(name);
        return Files.exists(inside) ? inside : here.resolve("..").resolve(name).normalize();
    }

    private static List<String> instructions() throws IOException {
        return Files.readString(file("Containerfile"))
                .replaceAll("(?m)^#.*\n", "")
                .replace("\\\n", " ")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    @Test
    void theContainerRunsAsNobodyInParticularAndTellsItsHealth() throws IOException {
        List<String> all = instructions();
        assertThat(all)
                .allMatch(line ->
                        line.matches(
                                "(FROM|RUN|WORKDIR|COPY|USER|ENV|VOLUME|EXPOSE|HEALTHCHECK|ENTRYPOINT|CMD) .+"));
        List<String> last = all.subList(all.lastIndexOf(from(all)), all.size());
        assertThat(last).contains("USER 1000:1000", "VOLUME /data");
        assertThat(last)
                .anyMatch(line -> line.startsWith("HEALTHCHECK") && line.contains("/health"));
        assertThat(last.indexOf("USER 1000:1000")).isLessThan(last.indexOf("CMD [\"serve\"]"));
    }

    private static String from(List<String> all) {
        return all.stream().filter(line -> line.startsWith("FROM")).toList().getLast();
    }

    @Test
    void noImageIsTakenWithoutSayingWhich() throws IOException {
        assertThat(instructions().stream().filter(line -> line.startsWith("FROM")))
                .hasSize(2)
                .allMatch(
                        line -> line.matches("FROM [a-z.]+/[a-z/-]+:[0-9][a-z0-9-]*( AS build)?"));
    }

    private static Map<?, ?> compose() throws IOException {
        return (Map<?, ?>)
                new Yaml(new SafeConstructor(new LoaderOptions()))
                        .load(Files.readString(file("compose.yaml")));
    }

    private static Map<?, ?> at(Map<?, ?> map, String... keys) {
        Map<?, ?> here = map;
        for (String key : keys) {
            if (!(here.get(key) instanceof Map<?, ?> next)) {
                throw new AssertionError("there is no part " + key);
            }
            here = next;
        }
        return here;
    }

    @Test
    void theProgramIsReachedByItsProxyAloneAndItsSecretsAndVolumesAreThere() throws IOException {
        Map<?, ?> all = compose();
        Map<?, ?> program = at(all, "services", "backstride");
        assertThat(program.containsKey("ports")).isFalse();
        assertThat(at(program, "build").get("dockerfile")).isEqualTo("Containerfile");
        assertThat(at(program, "environment").get("BACKSTRIDE_BEHIND_PROXY")).isEqualTo("true");
        assertThat(at(all, "volumes").containsKey("data")).isTrue();
        assertThat(at(all, "secrets", "admin-password").get("file")).isEqualTo("./admin-password");
        assertThat(at(all, "services", "proxy").get("ports")).asInstanceOf(LIST).hasSize(2);
    }

    @Test
    void everyVariableThatIsSetIsOneOfTheReadme() throws IOException {
        String readme = Files.readString(file("README.md"));
        TreeSet<String> used = new TreeSet<>();
        for (String name : List.of("Containerfile", "compose.yaml")) {
            Matcher found = VARIABLE.matcher(Files.readString(file(name)));
            while (found.find()) {
                used.add(found.group().replaceFirst("_FILE$", ""));
            }
        }
        used.remove("BACKSTRIDE_DOMAIN"); // of compose.yaml itself
        assertThat(used).hasSizeGreaterThan(4).allMatch(readme::contains);
    }
}
