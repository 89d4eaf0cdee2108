package run.backstride.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import run.backstride.core.diary.Diary.PainDay;
import run.backstride.store.DiaryEntry;
import run.backstride.store.DiaryKind;
import run.backstride.web.OpenStore;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.RefusedException;

/// The pain diary, NRS 0 to 10; a missing score is absent, never 0.
@RestController
final class PainApi {
    private static final double WORST = 10;
    private static final int LONGEST = 2_000;

    private final OpenStore open;
    private final Owner owner;

    PainApi(OpenStore open, Owner owner) {
        this.open = open;
        this.owner = owner;
    }

    /// One day.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Pain(
            String date,
            @Nullable Double morning,
            @Nullable Double during,
            @Nullable Double after,
            String site,
            String note) {

        static Pain of(PainDay day) {
            return new Pain(
                    day.date().toString(),
                    RunsApi.known(day.morning()),
                    RunsApi.known(day.during()),
                    RunsApi.known(day.after()),
                    day.site(),
                    day.note());
        }
    }

    /// What a day is set to: all of it; what is absent is missing from then on.
    record Scores(
            @Nullable Double morning,
            @Nullable Double during,
            @Nullable Double after,
            @Nullable String site,
            @Nullable String note) {}

    @GetMapping(path = "/api/v1/pain", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Pain> all(
            HttpServletRequest request,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to) {
        LocalDate first = from == null ? LocalDate.MIN : LocalDate.parse(from);
        LocalDate last = to == null ? LocalDate.MAX : LocalDate.parse(to);
        return days(request)
                .filter(day -> !day.date().isBefore(first) && !day.date().isAfter(last))
                .sorted(Comparator.comparing(PainDay::date))
                .map(Pain::of)
                .toList();
    }

    @GetMapping(path = "/api/v1/pain/{date}", produces = MediaType.APPLICATION_JSON_VALUE)
    Pain one(HttpServletRequest request, @PathVariable(name = "date") String date) {
        LocalDate asked = LocalDate.parse(date);
        return days(request)
                .filter(day -> day.date().equals(asked))
                .findFirst()
                .map(Pain::of)
                .orElseThrow(() -> new NotFoundException("pain of " + date));
    }

    @PutMapping(path = "/api/v1/pain/{date}", produces = MediaType.APPLICATION_JSON_VALUE)
    Pain put(
            HttpServletRequest request,
            @RequestHeader(name = Owner.CHANGE, required = false) Optional<String> by,
            @PathVariable(name = "date") String date,
            @RequestBody Scores scores) {
        PainDay day =
                new PainDay(
                        LocalDate.parse(date),
                        checked("morning", scores.morning),
                        checked("during", scores.during),
                        checked("after", scores.after),
                        text(scores.site),
                        text(scores.note));
        open.store().diary().put(owner.of(request).id(), DiaryKind.PAIN, day);
        return Pain.of(day);
    }

    private Stream<PainDay> days(HttpServletRequest request) {
        return open.store().diary().entries(owner.of(request).id(), DiaryKind.PAIN).stream()
                .map(DiaryEntry::value);
    }

    private static OptionalDouble checked(String name, @Nullable Double score) {
        if (score == null) {
            return OptionalDouble.empty();
        }
        if (!(score >= 0 && score <= WORST)) {
            throw new RefusedException(
                    "%s must be 0 to 10, was %s. Nothing was kept.".formatted(name, score));
        }
        return OptionalDouble.of(score);
    }

    private static String text(@Nullable String given) {
        String text = Optional.ofNullable(given).orElse("").strip();
        if (text.length() > LONGEST) {
            throw new RefusedException("A text has at most 2,000 letters. Nothing was kept.");
        }
        return text;
    }
}
