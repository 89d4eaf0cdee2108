package run.backstride.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import run.backstride.core.evidence.Constant;
import run.backstride.core.evidence.Origin;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Threshold;

class EvidenceTest {
    private static final Path DOCS = root().resolve("docs");

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("docs")) ? here : here.resolve("..").normalize();
    }

    @Test
    void everySourceIsInTheBibliographyOrADecision() throws IOException {
        String bib = Files.readString(DOCS.resolve("references.bib"));
        List<String> decisions;
        try (Stream<Path> files = Files.list(DOCS.resolve("adr"))) {
            decisions = files.map(file -> file.getFileName().toString()).toList();
        }
        Set<String> unknown = new TreeSet<>();
        for (String key : keysInSources()) {
            boolean known =
                    key.startsWith("adr-")
                            ? decisions.stream()
                                    .anyMatch(name -> name.startsWith(key.substring(4) + "-"))
                            : Pattern.compile("^@\\w+\\{" + key + ",", Pattern.MULTILINE)
                                    .matcher(bib)
                                    .find();
            if (!known) {
                unknown.add(key);
            }
        }
        assertThat(unknown).isEmpty();
    }

    /// The keys of the listed constants, and of every `new Source("...")` in the sources, so that statements
    /// are held to the same.
    private static Set<String> keysInSources() throws IOException {
        Set<String> keys = new TreeSet<>();
        Evidence.sources().forEach(source -> keys.add(source.key()));
        Pattern made = Pattern.compile("new Source\\(\\s*\"([^\"]+)\"");
        try (Stream<Path> files = Files.walk(root().resolve("analysis/src/main/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher matcher = made.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        assertThat(keys).hasSizeGreaterThan(30);
        return keys;
    }

    @Test
    void theDocumentIsWhatTheConstantsSay() throws IOException {
        Path file = DOCS.resolve("EVIDENCE.md");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(file, Evidence.markdown());
        }
        assertThat(Files.readString(file)).isEqualTo(Evidence.markdown());
    }

    @Test
    void theHashIsOneAndStaysTheSame() {
        assertThat(Evidence.hash()).hasSize(64).isEqualTo(Evidence.hash());
    }

    @Test
    void everyIdIsUnique() {
        List<String> ids =
                Stream.concat(
                                Evidence.thresholds().stream().map(Threshold::id),
                                Evidence.constants().stream().map(Constant::id))
                        .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(150);
    }

    @Test
    void ourOwnChoicesNameADecisionAndAreCalledProposals() {
        assertThat(Evidence.thresholds())
                .filteredOn(each -> each.origin() == Origin.HOUSE)
                .isNotEmpty()
                .allSatisfy(each -> {
                    assertThat(each.source().key()).startsWith("adr-");
                    assertThat(each.source().reading()).isEqualTo(Reading.PROPOSAL);
                });
        assertThat(Evidence.thresholds())
                .filteredOn(each -> each.source().key().startsWith("adr-"))
                .allSatisfy(
                        each -> assertThat(each.origin()).isNotEqualTo(Origin.PUBLISHED_CUTOFF));
    }

    /// Every threshold and constant that a class declares is in its list, and so in the hash.
    @Test
    void noDeclaredNumberIsLeftOut() throws Exception {
        List<String> listed =
                Stream.concat(
                                Evidence.thresholds().stream().map(Threshold::id),
                                Evidence.constants().stream().map(Constant::id))
                        .toList();
        Path classes =
                Path.of(Evidence.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Set<String> left = new TreeSet<>();
        int looked = 0;
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(EvidenceTest::isDeclaring).toList()) {
                looked++;
                String name = classes.relativize(file).toString().replace('/', '.');
                Class<?> type = Class.forName(name.substring(0, name.length() - 6));
                for (java.lang.reflect.Field field : type.getDeclaredFields()) {
                    String id = id(field);
                    if (!id.isEmpty() && !listed.contains(id)) {
                        left.add(type.getSimpleName() + "." + field.getName() + " " + id);
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(10);
        assertThat(left).isEmpty();
    }

    private static boolean isDeclaring(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith("Constants.class") || name.endsWith("Thresholds.class");
    }

    private static String id(java.lang.reflect.Field field) throws IllegalAccessException {
        if (!java.lang.reflect.Modifier.isStatic(field.getModifiers())) {
            return "";
        }
        if (field.getType() == Threshold.class) {
            field.setAccessible(true);
            return ((Threshold) field.get(null)).id();
        }
        if (field.getType() == Constant.class) {
            field.setAccessible(true);
            return ((Constant) field.get(null)).id();
        }
        return "";
    }
}
