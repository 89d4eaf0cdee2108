package run.backstride.files.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Where;
import tools.jackson.core.JacksonException;

/// Reads the files in which an export says what it knows, and collects what is wrong with them.
final class ExportFacts {
    /// Reads the unpacked bytes of one such file.
    @FunctionalInterface
    interface Reader {
        void read(OpenLeaf open) throws IOException;
    }

    private final Batch batch;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    ExportFacts(Batch batch) {
        this.batch = batch;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    void say(Code code, String file, Where where, String saw, String did) {
        diagnostics.add(new Diagnostic(code, file, where, saw, did));
    }

    /// Reads one file; whatever goes wrong is kept as a diagnostic of it.
    ///
    /// @param most unpacked bytes
    void read(Leaf leaf, long most, Reader reader) {
        try (OpenLeaf open = OpenLeaf.open(leaf, batch.limits())) {
            open.atMost(most);
            reader.read(open);
            Optional<InputProblem> problem = open.problem();
            if (problem.isPresent()) {
                say(leaf, problem.get().code(), problem.get().saw(), "Kept what came before");
            }
            open.hashWhole();
        } catch (InputProblem e) {
            say(leaf, e.code(), e.saw(), "Went on without it");
        } catch (JacksonException e) {
            Where where =
                    new Where.Text(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
            say(
                    Code.CORRUPT,
                    leaf.name(),
                    where,
                    String.valueOf(e.getOriginalMessage()),
                    "Kept what came before");
        } catch (IOException | RuntimeException e) {
            say(
                    leaf,
                    Code.CORRUPT,
                    "it can't be read (%s)".formatted(e.getMessage()),
                    "Went on without it");
        }
        batch.passedOver(leaf.weight());
    }

    private void say(Leaf leaf, Code code, String saw, String did) {
        say(code, leaf.name(), new Where.Whole(), saw, did);
    }
}
