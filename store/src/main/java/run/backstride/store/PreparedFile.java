package run.backstride.store;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import run.backstride.analysis.Candidate;
import run.backstride.analysis.experiment.PlanReading;
import run.backstride.core.activity.Activity;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.diary.Diary;
import run.backstride.core.experiment.ExperimentPapers;
import run.backstride.store.ImportedFile.Outcome;

/// A file that was read, measured and packed, ready to be written in one short transaction.
///
/// @param content hash of all that it holds, whatever it is called; empty where it holds nothing
/// @param activities measured and packed, in the order of the file
record PreparedFile(
        ReadFile file, Optional<String> content, List<Packed> activities, Science science) {

    /// One activity: what pages and the analysis need, and the whole of it packed.
    static final class Packed {
        private final Candidate measured;
        private final byte[] recording;

        Packed(long order, Activity activity) {
            measured = Candidate.measured(order, activity);
            recording = RecordingCodec.encode(activity);
        }

        Candidate measured() {
            return measured;
        }

        /// Writes the recording behind the row of its activity.
        void writeRecording(Handle handle, String runner, String activity) {
            Rows.insert(
                    handle,
                    "activity_recording",
                    List.of("activity_id", "runner_id", "body"),
                    Cells.of(activity, runner, recording));
        }
    }

    static PreparedFile of(ReadFile read, Science science) {
        ReadFile file = withoutChangedPlans(read);
        List<Packed> packed =
                file.activities().stream()
                        .map(activity -> new Packed(file.rank(), activity))
                        .toList();
        boolean empty =
                file.activities().isEmpty()
                        && file.diary().equals(Diary.EMPTY)
                        && file.experiment().equals(ExperimentPapers.NONE);
        return new PreparedFile(
                file, empty ? Optional.empty() : Optional.of(hash(file)), packed, science);
    }

    /// A plan that was changed after it was locked is no plan; that is said.
    private static ReadFile withoutChangedPlans(ReadFile file) {
        List<ExperimentPapers.LockedText> locked = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>(file.diagnostics());
        Optional<String> failure = file.failure();
        for (ExperimentPapers.LockedText plan : file.experiment().plans()) {
            switch (PlanReading.of(plan.text())) {
                case PlanReading.Locked _ -> locked.add(plan);
                case PlanReading.Refused(var reason) -> {
                    Diagnostic said =
                            new Diagnostic(
                                    Code.CHANGED_PLAN,
                                    plan.file(),
                                    new Where.Whole(),
                                    "the plan of an experiment: " + reason,
                                    "Did not use the experiment");
                    diagnostics.add(said);
                    failure = Optional.of(said.saw());
                }
            }
        }
        return new ReadFile(
                file.place(),
                file.rank(),
                file.name(),
                file.activities(),
                file.diary(),
                diagnostics,
                new ExperimentPapers(locked, file.experiment().entries()),
                failure);
    }

    private static String hash(ReadFile file) {
        MessageDigest digest = Originals.sha256();
        try (DataOutputStream out =
                new DataOutputStream(
                        new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            for (Activity activity : file.activities()) {
                RecordingCodec.write(RecordingCodec.from("", activity), out);
            }
            out.write(Json.text(nameless(file.diary())).getBytes(StandardCharsets.UTF_8));
            if (!file.experiment().equals(ExperimentPapers.NONE)) {
                // With its folder: the same log beside another plan is another log.
                out.write(Json.text(file.experiment()).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// A night knows the file it was read from; the same night under another name is the same.
    private static Diary nameless(Diary diary) {
        return new Diary(
                diary.profile(),
                diary.pain(),
                diary.shoes(),
                diary.shoeUses(),
                diary.strength(),
                diary.mobility(),
                diary.nights().stream()
                        .map(night ->
                                new Diary.Night(
                                        night.date(),
                                        night.hours(),
                                        night.restingHeartRate(),
                                        night.rmssdMs(),
                                        ""))
                        .toList(),
                diary.tests(),
                diary.screening());
    }

    /// Writes the file, whatever came of it.
    ///
    /// @return what came of it
    Outcome write(Handle handle, String runner, String batch) {
        Optional<String> same = content.flatMap(hash -> sameContent(handle, runner, hash));
        Outcome outcome = outcome(same);
        String id = Ids.fresh();
        boolean isNew = outcome == Outcome.SUCCESS;
        writeFile(handle, runner, batch, id, outcome, same);
        if (isNew) {
            IntStream.range(0, activities.size())
                    .forEach(i ->
                            ActivityRows.add(handle, runner, id, i, activities.get(i), science));
            for (DiaryKind<?> kind : DiaryKind.all()) {
                addEntries(handle, runner, id, kind);
            }
            PaperRows.add(handle, runner, id, file.experiment());
            Runners.changed(handle, runner);
        }
        return outcome;
    }

    private <T> void addEntries(Handle handle, String runner, String id, DiaryKind<T> kind) {
        DiaryRows.add(handle, runner, id, kind, kind.of(file.diary()));
    }

    private Outcome outcome(Optional<String> same) {
        if (same.isPresent()) {
            return Outcome.DUPLICATE;
        }
        if (content.isPresent()) {
            return Outcome.SUCCESS;
        }
        return file.failure().isPresent() ? Outcome.FAILED : Outcome.NOTHING_IN_IT;
    }

    private static Optional<String> sameContent(Handle handle, String runner, String hash) {
        return handle.createQuery(
                        "select name from import_file where runner_id = :runner and content_sha256 = :hash and outcome = 'SUCCESS'")
                .bind("runner", runner)
                .bind("hash", hash)
                .mapTo(String.class)
                .findFirst();
    }

    private void writeFile(
            Handle handle,
            String runner,
            String batch,
            String id,
            Outcome outcome,
            Optional<String> same) {
        int entries = DiaryKind.all().stream().mapToInt(kind -> kind.of(file.diary()).size()).sum();
        String message =
                same.map(name -> "The same content as " + name + ".")
                        .or(() -> outcome == Outcome.FAILED ? file.failure() : Optional.empty())
                        .orElse("");
        Rows.insert(
                handle,
                "import_file",
                List.of(
                        "id",
                        "runner_id",
                        "batch_id",
                        "place",
                        "rank",
                        "name",
                        "content_sha256",
                        "outcome",
                        "message",
                        "diagnostics",
                        "activities",
                        "entries"),
                Cells.of(
                        id,
                        runner,
                        batch,
                        file.place(),
                        file.rank(),
                        file.name(),
                        content,
                        outcome,
                        message,
                        Json.text(file.diagnostics()),
                        activities.size(),
                        entries));
    }
}
