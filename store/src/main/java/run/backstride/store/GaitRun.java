package run.backstride.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.UnreadableInputException;

/// Measures videos that were handed in. The result is there whole or not at all.
final class GaitRun {
    private final Database database;
    private final Originals originals;
    private final Path work;
    private final Science science;

    GaitRun(Database database, Originals originals, Path work, Science science) {
        this.database = database;
        this.originals = originals;
        this.work = work;
        this.science = science;
    }

    /// Reads a video from its beginning.
    ///
    /// @param job whose folder is used
    /// @return whether it was measured to its end
    /// @throws UnreadableInputException if nothing can be measured
    boolean run(JobRows.Order job, String order, GaitReader reader, Ticker ticker)
            throws UnreadableInputException {
        Optional<GaitOrder> wanted = database.read(h -> GaitRows.order(h, job.runner(), order));
        if (wanted.isEmpty()) {
            return false;
        }
        String name = wanted.get().name();
        WorkFolder folder = new WorkFolder(work.resolve(job.id()));
        Path file = folder.path().resolve(WorkFolder.lastName(name));
        try {
            folder.clear();
            originals.show(database.read(h -> GaitRows.sha256(h, order)), file);
            GaitResult result = reader.read(file, wanted.get().options(), ticker::goOn);
            return !ticker.isStopped()
                    && database.write(h ->
                            GaitRows.fulfil(
                                    h,
                                    job.runner(),
                                    order,
                                    science,
                                    named(result, file.toString(), name)));
        } catch (UnreadableInputException e) {
            if (ticker.isStopped()) {
                return false;
            }
            Diagnostic said = named(e.diagnostic(), file.toString(), name);
            note(order, said);
            throw new UnreadableInputException(said);
        } catch (RuntimeException e) {
            if (ticker.isStopped()) {
                return false;
            }
            throw e;
        } finally {
            folder.clearQuietly();
        }
    }

    private void note(String order, Diagnostic said) {
        database.write(h ->
                h.createUpdate("update gait_order set diagnostics = :said where id = :id")
                        .bind("said", Json.text(List.of(said)))
                        .bind("id", order)
                        .execute());
    }

    private static Diagnostic named(Diagnostic said, String path, String name) {
        return new Diagnostic(
                said.code(),
                said.file().replace(path, name),
                said.where(),
                said.saw().replace(path, name),
                said.did().replace(path, name));
    }

    /// Where it lay while it was read concerns nobody.
    private static GaitResult named(GaitResult result, String path, String name) {
        GaitMeasures m = result.measures();
        GaitMeasures measures =
                new GaitMeasures(
                        m.origin().replace(path, name),
                        m.view(),
                        m.framesPerSecond(),
                        m.frames(),
                        m.seconds(),
                        m.facing(),
                        m.events(),
                        m.measures(),
                        m.absent(),
                        m.points(),
                        m.strides(),
                        m.metersPerSecond());
        return new GaitResult(
                measures,
                new byte[0],
                result.artifacts(),
                result.diagnostics().stream().map(said -> named(said, path, name)).toList());
    }
}
