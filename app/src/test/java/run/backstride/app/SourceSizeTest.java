package run.backstride.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Small is normal; what is large has a reason.
final class SourceSizeTest {
    private static final int FILE_CAP = 400;
    private static final int METHOD_CAP = 60;

    /// Above a cap, with why.
    private static final Map<String, String> ALLOWED = Map.of();

    private static final List<Size> FILES = new ArrayList<>();
    private static final List<Size> METHODS = new ArrayList<>();

    private record Size(String name, long lines) {}

    @BeforeAll
    static void measureAllSources() throws IOException {
        List<Path> sources = SourceTree.mainSources();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    null,
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                measure(unit, positions);
            }
        }
    }

    private static void measure(CompilationUnitTree unit, SourcePositions positions)
            throws IOException {
        String name =
                Path.of(unit.getSourceFile().getName())
                        .getFileName()
                        .toString()
                        .replace(".java", "");
        FILES.add(
                new Size(
                        name,
                        unit.getSourceFile().getCharContent(true).toString().lines().count()));
        LineMap lines = unit.getLineMap();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                if (method.getBody() != null) {
                    long first =
                            lines.getLineNumber(positions.getStartPosition(unit, method.getBody()));
                    long last =
                            lines.getLineNumber(positions.getEndPosition(unit, method.getBody()));
                    METHODS.add(new Size(name + "." + method.getName(), last - first + 1));
                }
                return super.visitMethod(method, null);
            }
        }.scan(unit, null);
    }

    @Test
    void sourcesWereMeasured() {
        assertThat(FILES).hasSizeGreaterThan(100);
        assertThat(METHODS).hasSizeGreaterThan(300);
        print("files", FILES);
        print("methods", METHODS);
    }

    @Test
    void noFileIsLongerThanTheCap() {
        assertThat(above(FILES, FILE_CAP)).isEmpty();
    }

    @Test
    void noMethodIsLongerThanTheCap() {
        assertThat(above(METHODS, METHOD_CAP)).isEmpty();
    }

    @Test
    void theMedianFileIsShort() {
        List<Long> sorted = FILES.stream().map(Size::lines).sorted().toList();
        assertThat(sorted.get(sorted.size() / 2)).isLessThanOrEqualTo(100);
    }

    @Test
    void nothingIsAllowedThatIsSmall() {
        List<String> large = new ArrayList<>(above(FILES, FILE_CAP, Map.of()));
        large.addAll(above(METHODS, METHOD_CAP, Map.of()));
        assertThat(ALLOWED.keySet())
                .allMatch(name -> large.stream().anyMatch(line -> line.startsWith(name + ":")));
    }

    private static List<String> above(List<Size> sizes, int cap) {
        return above(sizes, cap, ALLOWED);
    }

    private static List<String> above(List<Size> sizes, int cap, Map<String, String> allowed) {
        return sizes.stream()
                .filter(size -> size.lines() > cap && !allowed.containsKey(size.name()))
                .map(size -> size.name() + ": " + size.lines() + " lines, cap " + cap)
                .toList();
    }

    private static void print(String what, List<Size> sizes) {
        System.out.println("The five largest " + what + ":");
        sizes.stream()
                .sorted(Comparator.comparingLong(Size::lines).reversed())
                .limit(5)
                .forEach(size -> System.out.println("  " + size.lines() + "  " + size.name()));
    }
}
