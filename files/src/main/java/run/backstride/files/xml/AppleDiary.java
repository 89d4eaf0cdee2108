package run.backstride.files.xml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.diary.Diary;
import run.backstride.files.xml.AppleUnits.Dimension;

/// What an Apple Health export knows of the runner and the nights: sleep, resting heart rate, mass, height,
/// year of birth, sex.
final class AppleDiary {
    private static final String QUANTITY = "HKQuantityTypeIdentifier";

    private final DiagnosticLog log;
    private final Figures figures;
    private final AppleSleep sleep = new AppleSleep();
    private final Map<Long, Latest> restingHeartRates = new TreeMap<>();
    private Optional<Latest> massKg = Optional.empty();
    private Optional<Latest> heightMeters = Optional.empty();
    private OptionalInt birthYear = OptionalInt.empty();
    private Optional<Diary.Sex> sex = Optional.empty();
    private int sdnnRecords;

    AppleDiary(DiagnosticLog log) {
        this.log = log;
        figures = new Figures(log);
    }

    private record Latest(long millis, double value) {}

    /// Takes the element that says who the person is.
    void person(XmlWalk at) {
        String born = at.attribute("HKCharacteristicTypeIdentifierDateOfBirth");
        if (born.matches("[12]\\d{3}-.*")) {
            birthYear = OptionalInt.of(Integer.parseInt(born.substring(0, 4)));
        }
        sex =
                switch (at.attribute("HKCharacteristicTypeIdentifierBiologicalSex")) {
                    case "HKBiologicalSexFemale" -> Optional.of(Diary.Sex.FEMALE);
                    case "HKBiologicalSexMale" -> Optional.of(Diary.Sex.MALE);
                    case "HKBiologicalSexOther" -> Optional.of(Diary.Sex.OTHER);
                    default -> Optional.empty();
                };
    }

    /// Takes a record, if it is one for the diary.
    void record(String type, XmlWalk at) {
        switch (type) {
            case "HKCategoryTypeIdentifierSleepAnalysis" -> sleep(at);
            case QUANTITY + "RestingHeartRate" ->
                    read(at, Dimension.RATE)
                            .ifPresent(rate -> {
                                long day = localDay(at);
                                restingHeartRates.merge(day, rate, AppleDiary::later);
                            });
            case QUANTITY + "BodyMass" -> massKg = later(massKg, read(at, Dimension.MASS));
            case QUANTITY + "Height" ->
                    heightMeters = later(heightMeters, read(at, Dimension.LENGTH));
            case QUANTITY + "HeartRateVariabilitySDNN" -> {
                if (sdnnRecords++ == 0) {
                    log.note(
                            Code.DIFFERENT_MEASURE,
                            at.where(),
                            "heart rate variability is given as SDNN, and nights are compared by RMSSD",
                            "Left it out");
                }
            }
            default -> {
                // Millions of other records.
            }
        }
    }

    /// {@return what was found; the empty diary where nothing was}
    Diary build() {
        Diary.Profile profile =
                new Diary.Profile(
                        "",
                        birthYear,
                        sex,
                        value(heightMeters, 100),
                        value(massKg, 1),
                        OptionalDouble.empty());
        List<Diary.Night> nights = nights();
        if (nights.isEmpty() && profile.equals(Diary.Profile.UNKNOWN)) {
            return Diary.EMPTY;
        }
        return new Diary(
                profile, List.of(), List.of(), List.of(), List.of(), List.of(), nights, List.of(),
                List.of());
    }

    private List<Diary.Night> nights() {
        TreeSet<Long> days = new TreeSet<>(restingHeartRates.keySet());
        sleep.days().forEach(days::add);
        List<Diary.Night> nights = new ArrayList<>();
        for (long day : days) {
            nights.add(
                    new Diary.Night(
                            LocalDate.ofEpochDay(day),
                            sleep.hours(day),
                            value(Optional.ofNullable(restingHeartRates.get(day)), 1),
                            OptionalDouble.empty(),
                            log.file()));
        }
        return nights;
    }

    private void sleep(XmlWalk at) {
        Optional<XmlTime> start = Times.read(at.attribute("startDate"), at.where(), log);
        Optional<XmlTime> end = Times.read(at.attribute("endDate"), at.where(), log);
        if (start.isPresent() && end.isPresent()) {
            sleep.add(start.get(), end.get(), at.attribute("value"), at.attribute("sourceName"));
        }
    }

    private Optional<Latest> read(XmlWalk at, Dimension dimension) {
        Where where = at.where();
        String name = at.attribute("type").replaceFirst(QUANTITY, "");
        double raw = figures.number(at.attribute("value"), name, where);
        OptionalDouble value = dimension.convert(raw, at.attribute("unit"));
        if (value.isEmpty() && !Double.isNaN(raw)) {
            noteUnit(log, name, at);
        }
        return Times.read(at.attribute("startDate"), where, log)
                .filter(_ -> value.orElse(0) > 0)
                .map(time -> new Latest(time.epochMillis(), value.getAsDouble()));
    }

    /// Notes a unit that is not known; the value is left out, never guessed.
    static void noteUnit(DiagnosticLog log, String quantity, XmlWalk at) {
        log.repeat(
                Code.MALFORMED_FIELD,
                quantity + " unit",
                at.where(),
                String.format(
                        Locale.ROOT,
                        "%s is in \"%s\", a unit that is not known",
                        quantity,
                        at.attribute("unit")),
                "Left it out");
    }

    private static long localDay(XmlWalk at) {
        return XmlTime.parse(at.attribute("startDate"))
                .map(time -> time.localDate().toEpochDay())
                .orElse(0L);
    }

    private static Latest later(Latest one, Latest other) {
        return other.millis >= one.millis ? other : one;
    }

    private static Optional<Latest> later(Optional<Latest> one, Optional<Latest> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(later(one.get(), other.get()))
                : one.or(() -> other);
    }

    private static OptionalDouble value(Optional<Latest> latest, double factor) {
        return latest.isPresent()
                ? OptionalDouble.of(latest.get().value * factor)
                : OptionalDouble.empty();
    }
}
