package run.backstride.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import run.backstride.core.diary.Diary;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.diary.TestKind;

/// One entry of every kind, with something missing in each that may lack something.
final class DiaryOfAllKinds {
    private DiaryOfAllKinds() {}

    static Diary diary() {
        LocalDate day = LocalDate.parse("2026-01-03");
        return new Diary(
                new Diary.Profile(
                        "Ada",
                        OptionalInt.of(1980),
                        Optional.of(Diary.Sex.FEMALE),
                        OptionalDouble.of(171.5),
                        OptionalDouble.empty(),
                        OptionalDouble.empty()),
                List.of(
                        new Diary.PainDay(
                                day,
                                OptionalDouble.of(0.5),
                                OptionalDouble.empty(),
                                OptionalDouble.of(3),
                                "links; \"unten\"",
                                "Zeile\nzwei")),
                List.of(LineReader.shoe("Blue")),
                List.of(
                        new Diary.ShoeUse(
                                day, Optional.of(Instant.parse("2026-01-03T06:00:00Z")), "Blue")),
                List.of(
                        new Diary.StrengthEntry(
                                day,
                                "side plank",
                                OptionalInt.of(3),
                                OptionalInt.empty(),
                                OptionalDouble.of(40),
                                OptionalDouble.empty())),
                List.of(
                        new Diary.MobilityEntry(
                                day,
                                Diary.MobilityKind.STATIC,
                                OptionalDouble.empty(),
                                Diary.MobilityTiming.AFTER_RUN)),
                List.of(
                        new Diary.Night(
                                day,
                                OptionalDouble.of(7.25),
                                OptionalDouble.empty(),
                                OptionalDouble.of(41),
                                "watch")),
                List.of(new Diary.SelfTest(day, TestKind.SIDE_PLANK_S, BodySide.LEFT, 63)),
                List.of(new Diary.ScreeningAnswer(day, 4, false)));
    }
}
