package run.backstride.web.page;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import run.backstride.analysis.assess.SelfTestGuide;
import run.backstride.analysis.assess.SelfTestGuide.Norm;
import run.backstride.analysis.assess.SelfTestGuide.Way;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.diary.Diary.SelfTest;
import run.backstride.core.diary.TestKind;
import run.backstride.core.evidence.Threshold.Side;
import run.backstride.report.Numbers;
import run.backstride.report.UnitSystem;
import run.backstride.store.DiaryEntry;
import run.backstride.store.DiaryKind;
import run.backstride.web.OpenStore;
import run.backstride.web.answer.Answers;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.RefusedException;
import run.backstride.web.frame.Viewer;

/// The self-tests: how to take each, with a timer, what came of it, and what a result means.
@Controller
public final class TestsPage {
    private static final double LEAST = -60;
    private static final double MOST = 1800;
    private static final double MOST_DEGREES = 180;
    private static final double MOST_CENTIMETERS = 60;
    private static final double MOST_REPETITIONS = 500;
    private static final double FOOT = 12;

    private final OpenStore open;
    private final Answers answers;

    TestsPage(OpenStore open, Answers answers) {
        this.open = open;
        this.answers = answers;
    }

    /// All tests.
    ///
    /// @param tests in their order
    public record Model(List<One> tests) {

        /// Copies the list.
        public Model {
            tests = List.copyOf(tests);
        }
    }

    /// One test with its results.
    ///
    /// @param guide how to take it
    /// @param drawing as HTML
    /// @param results the newest first
    /// @param today the day, where the runner is
    /// @param typed what the form holds after a refusal
    public record One(
            SelfTestGuide guide,
            String drawing,
            List<DiaryEntry<SelfTest>> results,
            LocalDate today,
            Typed typed) {

        /// Copies the list.
        public One {
            results = List.copyOf(results);
        }

        /// {@return its address, below that of all}
        public String id() {
            return guide.kind().id();
        }

        /// {@return the sides that are taken}
        public List<BodySide> sides() {
            return guide.sided() ? List.of(BodySide.LEFT, BodySide.RIGHT) : List.of(BodySide.BOTH);
        }

        /// {@return the newest result of a side in words; a dash where there is none}
        public String latest(BodySide side) {
            return of(side).map(this::words).orElse(Numbers.MISSING);
        }

        private Optional<SelfTest> of(BodySide side) {
            return results.stream()
                    .map(DiaryEntry::value)
                    .filter(one -> one.side() == side)
                    .findFirst();
        }

        /// {@return a result with its unit}
        public String words(SelfTest result) {
            return quantity(Quantity.of(result.value(), guide.kind().unit()));
        }

        /// {@return what a result says against the norms: beyond which cut-off it lies; empty where beyond none}
        public String judged(SelfTest result) {
            Quantity value = Quantity.of(result.value(), guide.kind().unit());
            return guide.norms().stream()
                    .filter(norm -> norm.cutoff().isCrossedBy(value))
                    .map(One::edge)
                    .reduce((one, other) -> one + "; " + other)
                    .orElse("");
        }

        /// {@return how a result differs from the first of the same side; empty for the first itself}
        public String change(SelfTest result) {
            Optional<SelfTest> first =
                    results.reversed().stream()
                            .map(DiaryEntry::value)
                            .filter(one -> one.side() == result.side())
                            .findFirst();
            if (first.isEmpty() || first.get().equals(result)) {
                return "";
            }
            double difference = result.value() - first.get().value();
            String amount =
                    (difference > 0 ? "+" : "")
                            + Numbers.fixed(difference, difference % 1 == 0 ? 0 : 1);
            return guide.change()
                    .map(change ->
                            amount
                                    + (change.isReal(first.get().value(), result.value())
                                            ? ", more than the noise"
                                            : ", within the noise"))
                    .orElse(amount + ", noise unknown");
        }

        /// {@return the cut-off of a norm in words}
        public static String edge(Norm norm) {
            String side = norm.cutoff().side() == Side.ABOVE ? "above " : "below ";
            return side
                    + quantity(norm.cutoff().cutoff())
                    + (norm.who().isEmpty() ? "" : " (" + norm.who() + ")");
        }

        /// {@return the smallest change that is real, in words}
        public String smallest() {
            return guide.change().map(change -> quantity(change.smallest())).orElse("");
        }

        /// {@return whether there is something to time or to count}
        public boolean isTimed() {
            return guide.way() != Way.READ;
        }

        /// {@return the unit of the field}
        public String unit() {
            return guide.kind().unit() == Unit.COUNT ? "score" : guide.kind().unit().symbol();
        }
    }

    /// Tests are read from tape and watch in these units wherever one lives.
    private static String quantity(Quantity quantity) {
        return new Numbers(UnitSystem.METRIC).of(quantity);
    }

    @GetMapping("/tests")
    Page all(Viewer viewer) {
        List<DiaryEntry<SelfTest>> results = results(viewer);
        LocalDate today = answers.today(viewer.runner());
        return Page.of(
                "page/tests",
                "Tests",
                Place.TESTS,
                new Model(
                        Arrays.stream(TestKind.values())
                                .map(kind -> one(kind, results, today, Typed.NOTHING))
                                .toList()));
    }

    @GetMapping("/tests/{id}")
    Page test(Viewer viewer, @PathVariable String id) {
        return page(viewer, kind(id), Typed.NOTHING);
    }

    private Page page(Viewer viewer, TestKind kind, Typed typed) {
        One one = one(kind, results(viewer), answers.today(viewer.runner()), typed);
        return Page.of("page/test", one.guide().title(), Place.TESTS, one);
    }

    private List<DiaryEntry<SelfTest>> results(Viewer viewer) {
        return open.store().diary().entries(viewer.id(), DiaryKind.TEST);
    }

    private static One one(
            TestKind kind, List<DiaryEntry<SelfTest>> results, LocalDate today, Typed typed) {
        return new One(
                SelfTestGuide.of(kind),
                Drawings.ofTest(kind),
                results.stream()
                        .filter(entry -> entry.value().test() == kind)
                        .sorted(
                                Comparator.comparing((DiaryEntry<SelfTest> entry) ->
                                                entry.value().date())
                                        .reversed()
                                        .thenComparing(entry -> entry.value().side()))
                        .toList(),
                today,
                typed);
    }

    private static TestKind kind(String id) {
        return TestKind.ofId(id).orElseThrow(() -> new NotFoundException("test"));
    }

    @PostMapping("/tests/{id}")
    Object save(Viewer viewer, @PathVariable String id, @RequestParam Map<String, String> form) {
        TestKind kind = kind(id);
        Fields fields = new Fields(form, UnitSystem.METRIC);
        try {
            LocalDate day = fields.day("day", answers.today(viewer.runner()));
            int saved = 0;
            for (BodySide side : BodySide.values()) {
                String name = side.name().toLowerCase(java.util.Locale.ROOT);
                var value = fields.number(name, "The result", least(kind), most(kind));
                if (value.isPresent()) {
                    SelfTest test = new SelfTest(day, kind, side, value.getAsDouble());
                    open.store().diary().put(viewer.id(), DiaryKind.TEST, test);
                    saved++;
                }
            }
            if (saved == 0) {
                throw new RefusedException("No result was given. Fill in at least one side.");
            }
        } catch (RefusedException e) {
            return page(viewer, kind, new Typed(form, e.words())).withStatus(422);
        }
        return StartPage.to(viewer.base() + "/tests/" + id + "#history");
    }

    private static double least(TestKind kind) {
        return switch (kind.unit()) {
            case COUNT -> -FOOT;
            case DEGREES -> LEAST;
            default -> 0;
        };
    }

    private static double most(TestKind kind) {
        return switch (kind.unit()) {
            case COUNT -> FOOT;
            case DEGREES -> MOST_DEGREES;
            case CENTIMETERS -> MOST_CENTIMETERS;
            case REPETITIONS -> MOST_REPETITIONS;
            default -> MOST;
        };
    }

    @PostMapping("/tests/{id}/delete")
    ResponseEntity<Void> delete(
            Viewer viewer, @PathVariable String id, @RequestParam(name = "entry") String entry) {
        kind(id);
        if (!open.store().diary().remove(viewer.id(), DiaryKind.TEST, entry)) {
            throw new NotFoundException("result");
        }
        return StartPage.to(viewer.base() + "/tests/" + id + "#history");
    }
}
