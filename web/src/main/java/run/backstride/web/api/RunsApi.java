package run.backstride.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import run.backstride.analysis.Candidate;
import run.backstride.analysis.running.FormMeasure;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.core.activity.Sport;
import run.backstride.store.ActivityPage;
import run.backstride.store.ActivityQuery;
import run.backstride.store.ActivityQuery.Order;
import run.backstride.store.ActivityQuery.Sort;
import run.backstride.store.ActivityRow;
import run.backstride.web.OpenStore;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.RefusedException;

/// Runs and other activities.
@RestController
final class RunsApi {
    private static final int LARGEST_PAGE = 500;

    private final OpenStore open;
    private final Owner owner;

    RunsApi(OpenStore open, Owner owner) {
        this.open = open;
        this.owner = owner;
    }

    /// One page of activities, the newest first.
    record Runs(int total, int page, int size, List<Run> runs) {}

    /// One activity.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Run(
            String id,
            String start,
            String day,
            String kind,
            String title,
            String shoe,
            String device,
            boolean treadmill,
            @Nullable Double distanceKilometers,
            @Nullable Double minutes,
            @Nullable Double movingSpeedMetersPerSecond,
            @Nullable Double climbMeters,
            @Nullable Double heartRateBeatsPerMinute,
            @Nullable Double cadenceStepsPerMinute,
            @Nullable Double exertionRpe) {

        static Run of(ActivityRow row) {
            return new Run(
                    row.id(),
                    row.start().toString(),
                    row.day().toString(),
                    row.kind().name().toLowerCase(Locale.ROOT),
                    row.title(),
                    row.gear(),
                    row.device(),
                    row.treadmill(),
                    known(row.distanceKm()),
                    known(row.minutes()),
                    known(row.movingSpeed()),
                    known(row.climbMeters()),
                    known(row.heartRate()),
                    known(row.cadence()),
                    known(row.rpe()));
        }
    }

    /// One activity with what was measured on it.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Measured(Run run, double steadyMinutes, List<Form> form, List<String> missing) {}

    /// One measure of form, by one source, in the unit named.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Form(
            String metric,
            String source,
            String unit,
            double mean,
            @Nullable Double standardDeviation,
            int windows,
            int samples,
            double meanSpeedMetersPerSecond,
            @Nullable Double expected,
            @Nullable Double normScore,
            @Nullable Double firstThird,
            @Nullable Double driftPerHour) {

        static Form of(FormMeasure m) {
            return new Form(
                    m.metric().id(),
                    m.source(),
                    m.metric().unit().symbol(),
                    m.mean(),
                    known(m.standardDeviation()),
                    m.windows(),
                    m.samples(),
                    m.meanSpeed(),
                    known(m.expected()),
                    known(m.normScore()),
                    known(m.firstThird()),
                    known(m.drift()));
        }
    }

    static @Nullable Double known(OptionalDouble value) {
        return value.isPresent() ? (Double) value.getAsDouble() : null;
    }

    @GetMapping(path = "/api/v1/runs", produces = MediaType.APPLICATION_JSON_VALUE)
    Runs runs(
            HttpServletRequest request,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "kind", defaultValue = "run") String kind) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new RefusedException("A page counts from 0, its size is 1 to 500.");
        }
        ActivityQuery query =
                new ActivityQuery(
                        Optional.ofNullable(from).map(LocalDate::parse),
                        Optional.ofNullable(to).map(LocalDate::parse),
                        kinds(kind),
                        "",
                        "",
                        OptionalDouble.empty(),
                        Sort.START,
                        Order.DESCENDING,
                        page,
                        size);
        ActivityPage found = open.store().activities().list(owner.of(request).id(), query);
        return new Runs(found.total(), page, size, found.rows().stream().map(Run::of).toList());
    }

    private static Set<Sport.Kind> kinds(String kind) {
        if (kind.equals("all")) {
            return Set.of();
        }
        for (Sport.Kind one : Sport.Kind.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return Set.of(one);
            }
        }
        throw new RefusedException(
                "“%s” is no kind of activity; all is all of them.".formatted(kind));
    }

    @GetMapping(path = "/api/v1/runs/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Measured run(HttpServletRequest request, @PathVariable(name = "id") String id) {
        String runner = owner.of(request).id();
        ActivityRow row =
                open.store()
                        .activities()
                        .row(runner, id)
                        .orElseThrow(() -> new NotFoundException("activity"));
        Optional<RunMeasures> run =
                open.store().activities().measured(runner, id).flatMap(Candidate::run);
        return new Measured(
                Run.of(row),
                run.map(RunMeasures::steadyMinutes).orElse(0.0),
                run.map(RunMeasures::form).orElse(List.of()).stream().map(Form::of).toList(),
                run.map(RunMeasures::reasons).orElse(List.of()));
    }
}
