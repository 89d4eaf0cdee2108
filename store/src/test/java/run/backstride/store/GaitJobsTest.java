package run.backstride.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diagnostic.Where;

/// Videos that are measured in the background, on both databases.
final class GaitJobsTest {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);
    private static final LocalDate DAY = LocalDate.parse("2026-01-06");

    @TempDir private Path folder;

    /// Reads a format of the tests: a text that is the number of frames; anything else nobody runs in.
    private static GaitResult counted(
            Path file, Map<String, String> options, GaitReader.GaitListener progress)
            throws UnreadableInputException {
        String text = text(file);
        if (!text.matches("[0-9]+")) {
            throw new UnreadableInputException(
                    new Diagnostic(
                            Code.NOBODY_RUNNING,
                            file.toString(),
                            new Where.Whole(),
                            "nobody is in it",
                            "Nothing was measured"));
        }
        int frames = Integer.parseInt(text);
        for (int frame = 1; frame <= frames; frame++) {
            if (!progress.goOn(frame, frames)) {
                throw new IllegalStateException("told to stop");
            }
        }
        GaitMeasures like = TransferTest.gait();
        return new GaitResult(
                new GaitMeasures(
                        file.toString(),
                        GaitMeasures.View.valueOf(options.getOrDefault("view", "SIDE")),
                        60,
                        frames,
                        frames / 60.0,
                        like.facing(),
                        List.of(),
                        List.of(),
                        List.of(),
                        like.points(),
                        like.strides(),
                        like.metersPerSecond()),
                "[%d]".formatted(frames).getBytes(StandardCharsets.UTF_8),
                List.of(new Artifact("contact.png", "image/png", new byte[] {1, 2, 3})),
                List.of(
                        new Diagnostic(
                                Code.CUT_OFF,
                                file.toString(),
                                new Where.Frame(1),
                                "dark",
                                "used")));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String handIn(Fixture f, String name, String text) {
        return f.store()
                .recordings()
                .handIn(
                        f.id(),
                        name,
                        DAY,
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        Map.of("view", "REAR"));
    }

    private static Jobs start(Fixture f, GaitReader reader) {
        return f.store().startJobs(new LineReader(), reader, System::nanoTime);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - end).as("waited in vain").isNegative();
            Thread.sleep(20);
        }
    }

    private static Job over(Fixture f, Jobs jobs, String id) throws InterruptedException {
        await(() -> jobs.find(f.id(), id).orElseThrow().state().isOver());
        return jobs.find(f.id(), id).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void aVideoIsMeasuredAndItsPicturesAreKept(Kind kind) throws InterruptedException {
        try (Fixture f = Fixture.open(kind, folder);
                Jobs jobs = start(f, GaitJobsTest::counted)) {
            String order = handIn(f, "/home/ada/rear 1.mp4", "40");
            Job job = over(f, jobs, jobs.submitGait(f.id(), order));
            assertThat(job.state()).as(job.message()).isEqualTo(Job.State.DONE);
            assertThat(job.kind()).isEqualTo(Job.Kind.GAIT);
            assertThat(job.label()).isEqualTo("/home/ada/rear 1.mp4");
            assertThat(List.of(job.done(), job.total())).containsExactly(40, 40);
            Recordings.Recorded kept = f.store().recordings().all(f.id()).getFirst();
            assertThat(kept.measures().view()).isEqualTo(GaitMeasures.View.REAR);
            assertThat(kept.measures().origin()).isEqualTo("/home/ada/rear 1.mp4");
            assertThat(f.store().recordings().order(f.id(), order).orElseThrow())
                    .satisfies(o -> assertThat(o.recording()).contains(kept.id()))
                    .satisfies(o ->
                            assertThat(o.diagnostics())
                                    .extracting(Diagnostic::file)
                                    .containsExactly("/home/ada/rear 1.mp4"));
            assertThat(f.store().recordings().artifacts(f.id(), kept.id()))
                    .containsExactly(
                            new Recordings.Listed("contact.png", "image/png"),
                            new Recordings.Listed("track.json", "application/json"));
            assertThat(f.store().recordings().artifact(f.id(), kept.id(), "contact.png"))
                    .hasValueSatisfying(a ->
                            assertThat(a.bytes()).containsExactly((byte) 1, (byte) 2, (byte) 3));
            assertThat(f.store().recordings().artifact(f.id(), kept.id(), GaitResult.TRACK))
                    .hasValueSatisfying(a -> assertThat(a.bytes()).asString().isEqualTo("[40]"));
            assertThat(f.store().recordings().artifact("another", kept.id(), "contact.png"))
                    .isEmpty();
            assertThat(f.history().gait()).containsExactly(kept.measures());
        }
    }

    @ParameterizedTest
    @EnumSource
    void measuringAgainReplacesWhatWasMeasured(Kind kind) throws InterruptedException {
        try (Fixture f = Fixture.open(kind, folder);
                Jobs jobs = start(f, GaitJobsTest::counted)) {
            String order = handIn(f, "rear.mp4", "4");
            over(f, jobs, jobs.submitGait(f.id(), order));
            String first = f.store().recordings().all(f.id()).getFirst().id();
            assertThat(over(f, jobs, jobs.submitGait(f.id(), order)).state())
                    .isEqualTo(Job.State.DONE);
            assertThat(f.store().recordings().all(f.id()))
                    .extracting(Recordings.Recorded::id)
                    .containsExactly(first);
            assertThat(f.store().recordings().remove(f.id(), first)).isTrue();
            assertThat(f.store().recordings().orders(f.id())).isEmpty();
            assertThat(f.store().recordings().artifacts(f.id(), first)).isEmpty();
            assertThat(jobs.all(f.id())).extracting(Job::state).containsOnly(Job.State.DONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aVideoThatCannotBeMeasuredSaysWhy(Kind kind) throws InterruptedException {
        try (Fixture f = Fixture.open(kind, folder);
                Jobs jobs = start(f, GaitJobsTest::counted)) {
            String order = handIn(f, "cat.mp4", "cat");
            Job job = over(f, jobs, jobs.submitGait(f.id(), order));
            assertThat(job.state()).isEqualTo(Job.State.FAILED);
            assertThat(job.message())
                    .startsWith("cat.mp4, whole file: nobody is in it.")
                    .doesNotContain(folder.toString());
            assertThat(f.store().recordings().order(f.id(), order).orElseThrow().diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly(Code.NOBODY_RUNNING);
            assertThat(f.store().recordings().all(f.id())).isEmpty();
            assertThat(f.store().recordings().withdraw(f.id(), order)).isTrue();
            assertThat(jobs.all(f.id())).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFaultOfTheReaderEndsTheJobAndNotTheOthers(Kind kind) throws InterruptedException {
        GaitReader faulty =
                (_, _, _) -> {
                    throw new IllegalStateException("broken");
                };
        try (Fixture f = Fixture.open(kind, folder);
                Jobs jobs = start(f, faulty)) {
            Job job = over(f, jobs, jobs.submitGait(f.id(), handIn(f, "a.mp4", "1")));
            assertThat(job.state()).isEqualTo(Job.State.FAILED);
            assertThat(job.message()).contains("fault of Backstride", "broken");
            String batch = f.handIn(Map.of("a", "run 2026-01-05T06:00:00Z 60 12\n")).id();
            assertThat(over(f, jobs, jobs.submit(f.id(), batch)).state()).isEqualTo(Job.State.DONE);
            assertThatThrownBy(() -> jobs.submitGait(f.id(), "none"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /// Says that it has begun, then goes on until it is told to stop.
    private static final class Endless implements GaitReader {
        private final CountDownLatch begun = new CountDownLatch(1);

        @Override
        public GaitResult read(Path file, Map<String, String> options, GaitListener progress) {
            int frame = 0;
            while (progress.goOn(frame, 0)) {
                frame++;
                begun.countDown();
                Thread.onSpinWait();
            }
            throw new IllegalStateException("told to stop");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aVideoThatIsCancelledLeavesNothing(Kind kind) throws InterruptedException {
        Endless reader = new Endless();
        try (Fixture f = Fixture.open(kind, folder);
                Jobs jobs = start(f, reader)) {
            String order = handIn(f, "a.mp4", "1");
            String id = jobs.submitGait(f.id(), order);
            assertThat(jobs.submitGait(f.id(), order)).isEqualTo(id);
            reader.begun.await();
            jobs.cancel(f.id(), id);
            assertThat(over(f, jobs, id).state()).isEqualTo(Job.State.CANCELLED);
            assertThat(f.store().recordings().all(f.id())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aVideoIsBegunAgainAfterARestart(Kind kind) throws InterruptedException {
        try (Fixture f = Fixture.open(kind, folder)) {
            Endless reader = new Endless();
            String id;
            try (Jobs jobs = start(f, reader)) {
                id = jobs.submitGait(f.id(), handIn(f, "a.mp4", "9"));
                reader.begun.await();
            }
            try (Jobs jobs = start(f, GaitJobsTest::counted)) {
                assertThat(over(f, jobs, id).state()).isEqualTo(Job.State.DONE);
            }
            assertThat(f.store().recordings().all(f.id())).hasSize(1);
        }
    }

    /// As a decoder that crashes leaves it: begun, and never ended.
    @Test
    void aVideoThatEndsTheProgramEachTimeIsGivenUp() throws InterruptedException {
        StoreSettings settings = Kind.SQLITE.fresh(folder);
        try (Fixture f = Fixture.open(settings)) {
            Endless reader = new Endless();
            String id;
            try (Jobs jobs = start(f, reader)) {
                id = jobs.submitGait(f.id(), handIn(f, "a.mp4", "9"));
                reader.begun.await();
            }
            Jdbi.create("jdbc:sqlite:" + settings.file())
                    .useHandle(h -> h.execute("update job set starts = 3"));
            try (Jobs jobs = start(f, GaitJobsTest::counted)) {
                Job job = over(f, jobs, id);
                assertThat(job.state()).isEqualTo(Job.State.FAILED);
                assertThat(job.message()).contains("each of the 3 times");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAnotherScienceMeasuredIsMeasuredAgainOnce(Kind kind) throws InterruptedException {
        StoreSettings settings = kind.fresh(folder);
        String runner;
        try (Fixture f = Fixture.open(settings);
                Jobs jobs = start(f, GaitJobsTest::counted)) {
            runner = f.id();
            f.store().runners().add("Bo", Fixture.ZONE);
            f.bring("a", "run 2026-01-05T06:00:00Z 60 12\nrun 2026-01-07T06:00:00Z 60 12\n");
            assertThat(jobs.all(runner)).isEmpty();
        }
        StoreSettings newer =
                new StoreSettings(
                        settings.folder(),
                        settings.database(),
                        settings.opening(),
                        new Science("2.0", "abc"),
                        settings.clock());
        try (Store store = Store.open(newer)) {
            for (int start = 0; start < 2; start++) {
                try (Jobs jobs =
                        store.startJobs(
                                new LineReader(), GaitJobsTest::counted, System::nanoTime)) {
                    await(() -> jobs.all(runner).stream().allMatch(job -> job.state().isOver()));
                    assertThat(jobs.all(runner))
                            .singleElement()
                            .satisfies(
                                    job -> assertThat(job.kind()).isEqualTo(Job.Kind.MEASURE_AGAIN))
                            .satisfies(job -> assertThat(job.state()).isEqualTo(Job.State.DONE))
                            .satisfies(job -> assertThat(job.done()).isEqualTo(2));
                    assertThat(store.runners().all())
                            .filteredOn(other -> !other.id().equals(runner))
                            .allSatisfy(other -> assertThat(jobs.all(other.id())).isEmpty());
                }
            }
            assertThat(store.histories().measureAgain(runner, ImportListener.NONE)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anExportHasVideosAndPictures(Kind kind) throws InterruptedException {
        try (Fixture f = Fixture.open(kind, folder.resolve("one"));
                Jobs jobs = start(f, GaitJobsTest::counted)) {
            over(f, jobs, jobs.submitGait(f.id(), handIn(f, "a.mp4", "5")));
            handIn(f, "later.mp4", "6");
            f.store().transfer().export(f.id(), folder.resolve("ada.zip"));
            Runner again = f.store().transfer().bringIn(folder.resolve("ada.zip"));
            f.store().runners().delete(f.id());
            Recordings kept = f.store().recordings();
            String recording = kept.all(again.id()).getFirst().id();
            assertThat(kept.artifact(again.id(), recording, "contact.png"))
                    .hasValueSatisfying(a -> assertThat(a.bytes()).hasSize(3));
            assertThat(kept.file(again.id(), recording).orElseThrow()).hasContent("5");
            String later =
                    kept.orders(again.id()).stream()
                            .filter(order -> order.recording().isEmpty())
                            .findFirst()
                            .orElseThrow()
                            .id();
            Job job = over(new Fixture(f.store(), again), jobs, jobs.submitGait(again.id(), later));
            assertThat(job.state()).isEqualTo(Job.State.DONE);
            assertThat(kept.all(again.id())).hasSize(2);
        }
    }
}
