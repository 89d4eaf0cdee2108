package run.backstride.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import run.backstride.analysis.load.LoadMeasurement;
import run.backstride.analysis.running.Metric;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.analysis.running.SyntheticRun;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Sport;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Read;
import run.backstride.core.diary.Diary;

class HistoryBuilderTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 1);

    @Nested
    class TheSameRunTwice {
        @Test
        void theRicherFileIsKeptAndThePoorerOnesFactsAreMerged() {
            Activity poor =
                    run("2026-03-01T06:00:04Z", "strava/1.gpx")
                            .facts("Morning Run", "Pegasus", 4)
                            .activity();
            Activity rich =
                    run("2026-03-01T06:00:00Z", "garmin/1.fit")
                            .with(Channel.CADENCE, _ -> 170)
                            .activity();
            Read<RunnerHistory> history = built(poor, rich);

            RunMeasures kept = only(history);
            assertThat(kept.origin()).isEqualTo("garmin/1.fit");
            assertThat(kept.title()).isEqualTo("Morning Run");
            assertThat(kept.gear()).isEqualTo("Pegasus");
            assertThat(kept.rpe()).hasValue(4);
            assertThat(kept.form(Metric.CADENCE, "native")).isPresent();
            Diagnostic duplicate = history.diagnostics().getFirst();
            assertThat(history.diagnostics()).hasSize(1);
            assertThat(duplicate.code()).isEqualTo(Code.DUPLICATE);
            assertThat(duplicate.file()).isEqualTo("strava/1.gpx");
            assertThat(duplicate.words()).contains("garmin/1.fit");
        }

        @Test
        void withEqualChannelsTheOneWithMoreSamplesIsKept() {
            Activity sparse =
                    SyntheticRun.sampledEach(5, 30)
                            .origin("a.fit")
                            .start("2026-03-01T06:00:00Z")
                            .activity();
            Activity dense = run("2026-03-01T06:00:00Z", "b.fit").activity();

            assertThat(only(built(sparse, dense)).origin()).isEqualTo("b.fit");
        }

        @Test
        void ofEqualsTheEarlierOfTheInputIsKept() {
            Activity first = run("2026-03-01T06:00:00Z", "z.fit").activity();
            Activity second = run("2026-03-01T06:00:00Z", "a.fit").activity();

            assertThat(only(built(first, second)).origin()).isEqualTo("z.fit");
        }

        @Test
        void threeCopiesAreOneRunAndTwoDiagnostics() {
            Read<RunnerHistory> history =
                    built(
                            run("2026-03-01T06:00:00Z", "a.fit").activity(),
                            run("2026-03-01T06:00:02Z", "b.fit").activity(),
                            run("2026-03-01T06:01:30Z", "c.fit").activity());

            assertThat(history.value().runs()).hasSize(1);
            assertThat(history.diagnostics()).hasSize(2);
        }

        @Test
        void aManualEntryWithoutLengthIsTheSameWhereStartAndDistanceAgree() {
            Activity recorded = run("2026-03-01T06:00:00Z", "a.fit").activity();
            Activity listed = totals("2026-03-01T06:01:00Z", "activities.csv", 5450);
            Activity other = totals("2026-03-01T06:01:00Z", "activities.csv", 9000);

            assertThat(built(recorded, listed).value().runs()).hasSize(1);
            assertThat(built(recorded, other).value().runs()).hasSize(2);
        }
    }

    @Test
    void twoRunsOfOneDayAreTwo() {
        Read<RunnerHistory> history =
                built(
                        run("2026-03-01T06:00:00Z", "a.fit").activity(),
                        run("2026-03-01T06:31:00Z", "b.fit").activity());

        assertThat(history.value().runs()).hasSize(2);
        assertThat(history.diagnostics()).isEmpty();
    }

    @Test
    void repetitionsSavedOneByOneAreNotCopiesOfEachOther() {
        List<Activity> repetitions = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            repetitions.add(
                    SyntheticRun.minutes(1.5)
                            .origin(i + ".fit")
                            .start("2026-03-01T06:%02d:00Z".formatted(2 * i))
                            .activity());
        }
        assertThat(built(repetitions.toArray(Activity[]::new)).value().runs()).hasSize(6);
    }

    @Test
    void aWalkIsNoCopyOfARun() {
        Read<RunnerHistory> history =
                built(
                        run("2026-03-01T06:00:00Z", "a.fit").activity(),
                        run("2026-03-01T06:00:00Z", "b.fit")
                                .sport(Sport.Kind.WALK, "generic")
                                .activity());

        assertThat(history.value().runs()).hasSize(1);
        assertThat(history.value().sessions()).hasSize(1);
        assertThat(history.value().sessions().getFirst().minutes())
                .hasValueCloseTo(30.0, within(1e-9));
    }

    @Test
    void theDayIsByTheFilesOffsetElseByTheRunnersZone() {
        Read<RunnerHistory> history =
                builtIn(
                        ZoneId.of("Asia/Tokyo"),
                        run("2026-03-01T20:00:00Z", "a.fit").activity(),
                        run("2026-03-05T20:00:00Z", "b.fit").offset(ZoneOffset.UTC).activity());

        assertThat(history.value().runs().stream().map(r -> r.date().toString()))
                .containsExactly("2026-03-02", "2026-03-05");
    }

    @Test
    void aRunInTheFutureIsKeptWithoutFormAndSaid() {
        Read<RunnerHistory> history =
                built(
                        run("2031-03-01T06:00:00Z", "a.fit")
                                .with(Channel.CADENCE, _ -> 170)
                                .activity());

        assertThat(only(history).form()).isEmpty();
        assertThat(only(history).reasons()).first().asString().contains("2026-06-01");
        assertThat(history.diagnostics())
                .singleElement()
                .matches(d -> d.code() == Code.IMPLAUSIBLE);
    }

    @Test
    void aRunBeforeThereWereWatchesIsKeptWithoutFormAndSaid() {
        Read<RunnerHistory> history =
                built(
                        run("0001-01-01T00:00:00Z", "a.gpx")
                                .with(Channel.CADENCE, _ -> 170)
                                .activity());

        assertThat(only(history).form()).isEmpty();
        assertThat(history.diagnostics())
                .singleElement()
                .matches(d -> d.saw().contains("0001-01-01"));
        assertThat(LoadMeasurement.measure(history.value(), AS_OF).weeks()).isEmpty();
    }

    @Test
    void aRunAsFastAsACarIsKeptWithoutFormAndSaid() {
        Read<RunnerHistory> history =
                built(
                        run("2026-03-01T06:00:00Z", "a.fit")
                                .speed(_ -> 20)
                                .with(Channel.CADENCE, _ -> 170)
                                .activity());

        assertThat(only(history).form()).isEmpty();
        assertThat(history.diagnostics())
                .singleElement()
                .matches(d -> d.saw().contains("20.0 m/s"));
    }

    @Test
    void theOrderOfArrivalAndTheNumberOfThreadsChangeNothing() throws InterruptedException {
        List<Activity> activities = new ArrayList<>();
        for (int day = 0; day < 30; day++) {
            double wave = 100 + 7 * day;
            activities.add(
                    run("2026-03-%02dT06:00:00Z".formatted(day + 1), "run-" + day + ".fit")
                            .speed(t -> 3 + 0.1 * Math.sin(t / wave))
                            .with(Channel.CADENCE, t -> 168 + Math.sin(t / wave))
                            .activity());
            if (day % 3 == 0) {
                activities.add(
                        run("2026-03-%02dT06:00:03Z".formatted(day + 1), "copy-" + day + ".gpx")
                                .facts("Run " + day, "", Double.NaN)
                                .activity());
            }
        }
        List<Diary> diaries = new ArrayList<>();
        for (int day = 0; day < 30; day++) {
            diaries.add(pain(LocalDate.of(2026, 3, 1).plusDays(day), 0));
        }
        HistoryBuilder serial = new HistoryBuilder();
        for (int i = 0; i < activities.size(); i++) {
            serial.add(i, activities.get(i));
        }
        diaries.forEach(serial::add);
        Read<RunnerHistory> expected = serial.build(ZoneOffset.UTC, AS_OF);

        HistoryBuilder parallel = new HistoryBuilder();
        List<Thread> threads = new ArrayList<>();
        List<Integer> shuffled = new ArrayList<>();
        for (int i = 0; i < activities.size(); i++) {
            shuffled.add(i);
        }
        Collections.shuffle(shuffled, new Random(9));
        Collections.shuffle(diaries, new Random(10));
        for (int t = 0; t < 4; t++) {
            int part = t;
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                for (int i = part; i < shuffled.size(); i += 4) {
                                    parallel.add(shuffled.get(i), activities.get(shuffled.get(i)));
                                }
                                for (int i = part; i < diaries.size(); i += 4) {
                                    parallel.add(diaries.get(i));
                                }
                            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(parallel.build(ZoneOffset.UTC, AS_OF)).isEqualTo(expected);
        assertThat(expected.value().runs()).hasSize(30);
        assertThat(
                        expected.value()
                                .runs()
                                .getFirst()
                                .form(Metric.CADENCE, "native")
                                .orElseThrow()
                                .ownScore())
                .isPresent();
    }

    @Test
    void onePainEntryADayTheWorseOfTwo() {
        HistoryBuilder builder = new HistoryBuilder();
        LocalDate day = LocalDate.of(2026, 3, 1);
        builder.add(pain(day.plusDays(1), 2));
        builder.add(pain(day, 1));
        builder.add(pain(day, 4));
        List<Diary.PainDay> pain = builder.build(ZoneOffset.UTC, AS_OF).value().diary().pain();

        assertThat(pain).extracting(Diary.PainDay::date).containsExactly(day, day.plusDays(1));
        assertThat(pain.getFirst().during()).hasValue(4);
        assertThat(pain.getFirst().morning()).isEmpty();
    }

    @Test
    void nothingGivesAnEmptyHistory() {
        Read<RunnerHistory> history = new HistoryBuilder().build(ZoneOffset.UTC, AS_OF);

        assertThat(history.value().runs()).isEmpty();
        assertThat(history.value().diary()).isEqualTo(Diary.EMPTY);
        assertThat(history.diagnostics()).isEmpty();
    }

    private static SyntheticRun run(String start, String origin) {
        return SyntheticRun.minutes(30).start(start).origin(origin);
    }

    private static Activity totals(String start, String origin, double meters) {
        Activity full =
                SyntheticRun.sampledAt(List.of())
                        .start(start)
                        .origin(origin)
                        .distance(meters)
                        .activity();
        return new Activity(
                full.origin(),
                full.sport(),
                full.start(),
                full.utcOffset(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                full.distanceMeters(),
                full.ascentMeters(),
                full.name(),
                full.gear(),
                full.rpe(),
                full.device(),
                full.samples(),
                full.laps(),
                full.sources(),
                full.sets());
    }

    private static Diary pain(LocalDate date, double during) {
        Diary none = Diary.EMPTY;
        return new Diary(
                none.profile(),
                List.of(
                        new Diary.PainDay(
                                date,
                                OptionalDouble.empty(),
                                OptionalDouble.of(during),
                                OptionalDouble.empty(),
                                "",
                                "")),
                none.shoes(),
                none.shoeUses(),
                none.strength(),
                none.mobility(),
                none.nights(),
                none.tests(),
                none.screening());
    }

    private static Read<RunnerHistory> built(Activity... activities) {
        return builtIn(ZoneOffset.UTC, activities);
    }

    private static Read<RunnerHistory> builtIn(ZoneId zone, Activity... activities) {
        HistoryBuilder builder = new HistoryBuilder();
        for (int i = 0; i < activities.length; i++) {
            builder.add(i, activities[i]);
        }
        return builder.build(zone, AS_OF);
    }

    private static RunMeasures only(Read<RunnerHistory> history) {
        assertThat(history.value().runs()).hasSize(1);
        return history.value().runs().getFirst();
    }
}
