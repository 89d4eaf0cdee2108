package run.backstride.app;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.ExerciseSet;
import run.backstride.core.activity.SensorSource;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diary.Diary;

/// What `inspect` prints for a person.
final class InspectText {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final double METERS_PER_KILOMETER = 1000;
    private static final int NAME_COLUMNS = 23;

    private final StringBuilder text = new StringBuilder();

    private InspectText() {}

    /// {@return one activity's lines}
    static String activity(Activity activity) {
        InspectText page = new InspectText();
        page.block(activity);
        return page.text.toString();
    }

    /// {@return a block of lines a file}
    static String document(List<Inspected> files) {
        InspectText page = new InspectText();
        for (Inspected file : files) {
            page.line(page.text.isEmpty() ? file.file() : "\n" + file.file());
            page.block(file);
        }
        return page.text.toString();
    }

    private void block(Inspected file) {
        line("  " + file.format().id() + ", " + file.kind().id());
        file.activities().forEach(text::append);
        diary(file.diary());
        for (Diagnostic problem : file.diagnostics()) {
            String where = problem.where().words();
            String remedy = problem.code().remedy();
            line("  ! " + where + ": " + problem.saw() + ". " + problem.did() + ". " + remedy);
        }
    }

    private void block(Activity activity) {
        String subSport =
                activity.sport().subSport().equals("generic")
                        ? ""
                        : ", " + activity.sport().subSport();
        line(
                "  "
                        + activity.sport().name()
                        + subSport
                        + ", "
                        + MOMENT.format(activity.start())
                        + " UTC");
        row("distance", kilometers(activity.distanceMeters()));
        row("time", clock(activity.elapsedSeconds()) + ", timer " + clock(activity.timerSeconds()));
        row(
                "samples",
                "%,d, %,d laps".formatted(activity.samples().count(), activity.laps().size()));
        String device =
                (activity.device().manufacturer() + " " + activity.device().product()).strip();
        row("device", device.isEmpty() ? "—" : device);
        Means.names().forEach((_, channel) -> channel(activity, channel));
        for (SensorSource source : activity.sources()) {
            line(
                    "    "
                            + source.name()
                            + (source.application().isEmpty()
                                    ? ""
                                    : ", id " + source.application()));
            source.fields().forEach(this::field);
        }
        activity.sets().forEach(this::set);
    }

    private void channel(Activity activity, Channel channel) {
        activity.samples()
                .channel(channel)
                .ifPresent(signal ->
                        row(
                                channel.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                figure(signal, channel.unit().symbol())));
    }

    private void field(SensorSource.Field field) {
        String value = field.values().present() > 0 ? figure(field.values(), field.unit()) : "—";
        line("      " + padded(field.name()) + value);
    }

    private static String figure(SampledSignal signal, String unit) {
        return String.format(
                        Locale.ROOT,
                        "%.1f %s  (mean of %,d samples)",
                        signal.mean(),
                        unit,
                        signal.present())
                .replace("  (", unit.isEmpty() ? "(" : "  (");
    }

    private void set(ExerciseSet set) {
        String name =
                set.exercise().isEmpty() ? set.category() : set.category() + ", " + set.exercise();
        StringBuilder dose = new StringBuilder();
        set.repetitions().ifPresent(count -> dose.append(count).append(" reps "));
        set.seconds().ifPresent(seconds -> dose.append(Math.round(seconds)).append(" s "));
        set.weightKilograms()
                .ifPresent(kg -> dose.append(String.format(Locale.ROOT, "%.1f kg", kg)));
        row("set", name.replace('_', ' ') + "  " + dose.toString().strip());
    }

    private void diary(Diary diary) {
        count("pain days", diary.pain().size());
        count("shoes", diary.shoes().size());
        count("shoe uses", diary.shoeUses().size());
        count("strength", diary.strength().size());
        count("mobility", diary.mobility().size());
        count("nights", diary.nights().size());
        count("self-tests", diary.tests().size());
        count("red-flag answers", diary.screening().size());
    }

    private void count(String name, int entries) {
        if (entries > 0) {
            row(name, "%,d".formatted(entries));
        }
    }

    private void row(String name, String value) {
        line("    " + padded(name) + value);
    }

    private static String padded(String name) {
        return name + " ".repeat(Math.max(1, NAME_COLUMNS - name.length()));
    }

    private void line(String content) {
        text.append(content.stripTrailing()).append('\n');
    }

    private static String kilometers(OptionalDouble meters) {
        return meters.isEmpty()
                ? "—"
                : String.format(
                        Locale.ROOT, "%.2f km", meters.getAsDouble() / METERS_PER_KILOMETER);
    }

    private static String clock(OptionalDouble seconds) {
        if (seconds.isEmpty()) {
            return "—";
        }
        long whole = Math.round(seconds.getAsDouble());
        return String.format(
                Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
