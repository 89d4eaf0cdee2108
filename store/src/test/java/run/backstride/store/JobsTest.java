package run.backstride.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.store.StoreException.Reason;

/// Imports in the background, on both databases.
final class JobsTest {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

    /// No test of this class hands in a video.
    private static final GaitReader VIDEOS =
            (file, _, _) -> {
                throw new IllegalStateException("no video was handed in, but " + file);
            };

    @TempDir private Path folder;

    private static Map<String, String> files(int count) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            files.put("file" + i, "run 2026-01-%02dT06:00:00Z 10 2\n".formatted(i + 1));
        }
        return files;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - end).as("waited in vain").isNegative();
            Thread.sleep(20);
        }
    }

    private static Job.State state(Fixture f, Jobs jobs, String id) {
        return jobs.find(f.id(), id).orElseThrow().state();
    }

    /// Reads one file, then waits until it is let go on.
    private static final class Halting implements BatchReader {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public List<Diagnostic> read(List<Input> inputs, Sink sink) {
            return new LineReader()
                    .read(
                            inputs,
                            new Sink() {
                                @Override
                                public void accept(ReadFile file) {
                                    sink.accept(file);
                                    reached.countDown();
                                    try {
                                        goOn.await();
                                    } catch (InterruptedException e) {
                                        throw new IllegalStateException(e);
                                    }
                                }

                                @Override
                                public void progressed(int done, int total) {
                                    sink.progressed(done, total);
                                }
                            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void aJobRunsToItsEndAndTellsHowFarItIs(Kind kind) throws InterruptedException {
        try (Fixture f = Fixture.open(kind, folder);
                Jobs jobs = f.store().startJobs(new LineReader(), VIDEOS, System::nanoTime)) {
            String id = jobs.submit(f.id(), f.handIn(files(3)).id());
            await(() -> state(f, jobs, id).isOver());
            assertThat(jobs.find(f.id(), id).orElseThrow())
                    .satisfies(job -> assertThat(job.state()).isEqualTo(Job.State.DONE))
                    .satisfies(job -> assertThat(job.done()).isEqualTo(3))
                    .satisfies(job -> assertThat(job.total()).isEqualTo(3))
                    .satisfies(job -> assertThat(job.kind()).isEqualTo(Job.Kind.IMPORT))
                    .satisfies(job -> assertThat(job.label()).isEqualTo("file0 and 2 more"));
            assertThat(f.activities()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCancelledJobStopsAfterTheFileAtHand(Kind kind) throws InterruptedException {
        Halting reader = new Halting();
        // Every look at the clock is a second later, so that each file is heard of.
        long[] now = {0};
        try (Fixture f = Fixture.open(kind, folder);
                Jobs jobs = f.store().startJobs(reader, VIDEOS, () -> now[0] += 1_000_000_000)) {
            String id = jobs.submit(f.id(), f.handIn(files(3)).id());
            reader.reached.await();
            jobs.cancel(f.id(), id);
            reader.goOn.countDown();
            await(() -> state(f, jobs, id).isOver());
            assertThat(state(f, jobs, id)).isEqualTo(Job.State.CANCELLED);
            assertThat(f.activities()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aJobGoesOnAfterARestart(Kind kind) throws InterruptedException {
        try (Fixture f = Fixture.open(kind, folder)) {
            Halting reader = new Halting();
            String id;
            try (Jobs jobs = f.store().startJobs(reader, VIDEOS, System::nanoTime)) {
                id = jobs.submit(f.id(), f.handIn(files(3)).id());
                reader.reached.await();
                Thread.ofPlatform().start(() -> letGoOnce(jobs, reader));
            }
            assertThat(f.activities()).hasSizeLessThan(3);
            try (Jobs jobs = f.store().startJobs(new LineReader(), VIDEOS, System::nanoTime)) {
                await(() -> state(f, jobs, id).isOver());
                assertThat(state(f, jobs, id)).isEqualTo(Job.State.DONE);
            }
            assertThat(f.activities()).hasSize(3);
        }
    }

    /// Lets the reader go on once the jobs are told to stop.
    private static void letGoOnce(Jobs jobs, Halting reader) {
        while (!jobs.isClosing()) {
            Thread.onSpinWait();
        }
        reader.goOn.countDown();
    }

    @Test
    void twoProgramsDoNotWorkOnOneFolder() {
        try (Fixture f = Fixture.open(Kind.SQLITE, folder);
                Jobs jobs = f.store().startJobs(new LineReader(), VIDEOS, System::nanoTime)) {
            assertThat(jobs.all(f.id())).isEmpty();
            assertThatThrownBy(
                            () -> f.store().startJobs(new LineReader(), VIDEOS, System::nanoTime))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.LOCKED));
        }
    }
}
