package run.backstride.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Device;
import run.backstride.core.activity.Samples;
import run.backstride.core.activity.Sport;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.diary.Diary;

/// Reads a format of the tests: lines `run START MINUTES KM`, `pain DATE NRS`, `shoe NAME`, `strength DATE
/// EXERCISE`, `bad REASON`.
final class LineReader implements BatchReader {
    @Override
    public List<Diagnostic> read(List<Input> inputs, Sink sink) {
        List<Path> files = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Input input : inputs) {
            try (Stream<Path> walk = Files.walk(input.path())) {
                for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                    String inside = input.path().relativize(file).toString();
                    files.add(file);
                    names.add(input.given() + (inside.isEmpty() ? "" : "/" + inside));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        for (int i = 0; i < files.size(); i++) {
            sink.accept(file(i, names.get(i), files.get(i)));
            sink.progressed(i + 1, files.size());
        }
        return List.of();
    }

    static ReadFile file(int rank, String name, Path path) {
        try {
            return file(rank, name, Files.readString(path, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReadFile file(int rank, String name, String text) {
        List<Activity> activities = new ArrayList<>();
        Diary diary = Diary.EMPTY;
        List<Diagnostic> diagnostics = new ArrayList<>();
        Optional<String> failure = Optional.empty();
        for (String line : text.lines().toList()) {
            List<String> words = List.of(line.split(" ", -1));
            switch (words.getFirst()) {
                case "run" -> activities.add(run(name, words));
                case "pain", "shoe", "strength" -> diary = diary.and(entry(words));
                case "bad" -> {
                    failure = Optional.of(words.get(1));
                    diagnostics.add(
                            new Diagnostic(
                                    Code.CORRUPT, name, new Where.Text(1, 0), "bad", "left out"));
                }
                default -> {}
            }
        }
        return new ReadFile("" + rank, rank, name, activities, diary, diagnostics, failure);
    }

    private static Diary entry(List<String> words) {
        Diary none = Diary.EMPTY;
        return switch (words.getFirst()) {
            case "pain" ->
                    new Diary(
                            none.profile(),
                            List.of(pain(words.get(1), Double.parseDouble(words.get(2)))),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of());
            case "shoe" ->
                    new Diary(
                            none.profile(),
                            List.of(),
                            List.of(shoe(words.get(1))),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of());
            default ->
                    new Diary(
                            none.profile(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(
                                    new Diary.StrengthEntry(
                                            LocalDate.parse(words.get(1)),
                                            words.get(2),
                                            java.util.OptionalInt.of(3),
                                            java.util.OptionalInt.empty(),
                                            OptionalDouble.of(30),
                                            OptionalDouble.empty())),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of());
        };
    }

    static Diary.PainDay pain(String day, double during) {
        return new Diary.PainDay(
                LocalDate.parse(day),
                OptionalDouble.empty(),
                OptionalDouble.of(during),
                OptionalDouble.empty(),
                "low back",
                "");
    }

    static Diary.Shoe shoe(String name) {
        return new Diary.Shoe(
                name,
                "",
                Optional.of(Diary.ShoeKind.NEUTRAL),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.of(12.5),
                OptionalDouble.empty());
    }

    static Activity run(String name, List<String> words) {
        int seconds = (int) (60 * Double.parseDouble(words.get(2)));
        double meters = 1000 * Double.parseDouble(words.get(3));
        double[] time = new double[seconds + 1];
        double[] speed = new double[seconds + 1];
        double[] distance = new double[seconds + 1];
        double[] cadence = new double[seconds + 1];
        for (int i = 0; i <= seconds; i++) {
            time[i] = i;
            speed[i] = meters / seconds;
            distance[i] = meters * i / seconds;
            cadence[i] = i % 97 == 0 ? Double.NaN : 168 + Math.sin(i / 10.0);
        }
        return new Activity(
                name,
                new Sport(Sport.Kind.RUN, "running", "generic"),
                Instant.parse(words.get(1)),
                Optional.empty(),
                OptionalDouble.of(seconds),
                OptionalDouble.of(seconds),
                OptionalDouble.of(meters),
                OptionalDouble.of(12),
                "Run of " + words.get(3),
                "Blue",
                OptionalDouble.empty(),
                new Device("test", "watch"),
                new Samples(
                        SampledSignal.of(time),
                        Map.of(
                                Channel.SPEED, SampledSignal.of(speed),
                                Channel.DISTANCE, SampledSignal.of(distance),
                                Channel.CADENCE, SampledSignal.of(cadence))),
                List.of(),
                List.of(),
                List.of());
    }
}
