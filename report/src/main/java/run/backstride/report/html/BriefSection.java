package run.backstride.report.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.analysis.Answer;
import run.backstride.analysis.assess.Finding;
import run.backstride.analysis.assess.PainCourse;
import run.backstride.analysis.assess.Screening;
import run.backstride.analysis.experiment.ExperimentReport;
import run.backstride.analysis.load.ShoeMileage;
import run.backstride.analysis.load.WeekLoad;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.diary.Diary.Profile;
import run.backstride.core.diary.Diary.SelfTest;
import run.backstride.core.diary.TestKind;
import run.backstride.report.Dates;
import run.backstride.report.Numbers;
import run.backstride.report.Wording;
import run.backstride.report.markup.Element;
import run.backstride.report.markup.Node;

/// What a physiotherapist wants to know, short enough for one printed page.
final class BriefSection {
    private static final int WEEKS = 8;
    private static final int DAYS_OF_WEEK = 7;
    private static final int DAYS_DRAWN = 84;
    private static final int RECENT_DAYS = 28;
    private static final int MOST_SHOES = 4;
    private static final int MOST_MISSING = 4;

    private final Answer answer;
    private final Numbers numbers;
    private final LocalDate asOf;

    private BriefSection(ReportContext context) {
        answer = context.answer();
        numbers = context.numbers();
        asOf = answer.assessment().asOf();
    }

    /// {@return the parts; with a red flag nothing is ranked}
    static Element of(ReportContext context) {
        BriefSection brief = new BriefSection(context);
        boolean redFlag = Wording.isRedFlag(context.answer().assessment().screening().status());
        Element all = Html.div("brief", brief.who(), brief.flags(), brief.pain(), brief.load());
        if (!redFlag) {
            all.add(brief.five(context));
            all.add(brief.tried());
        }
        all.add(brief.tests(), brief.shoes());
        if (!redFlag) {
            all.add(brief.missing());
        }
        return all.add(Html.p("fine", Wording.DISCLAIMER));
    }

    private static Element block(String title, Node... content) {
        return Element.of("section", Element.of("h2", title)).add(content);
    }

    private Element who() {
        Profile profile = answer.history().diary().profile();
        List<String> words = new ArrayList<>();
        if (!profile.name().isBlank()) {
            words.add(profile.name());
        }
        profile.birthYear().ifPresent(year -> words.add("born " + year));
        profile.sex().ifPresent(sex -> words.add(sex.name().toLowerCase(java.util.Locale.ROOT)));
        profile.heightCm()
                .ifPresent(height ->
                        words.add(
                                numbers.figure(height, Unit.CENTIMETERS)
                                        + " "
                                        + numbers.symbol(Unit.CENTIMETERS)));
        profile.massKg()
                .ifPresent(mass ->
                        words.add(
                                numbers.figure(mass, Unit.KILOGRAMS)
                                        + " "
                                        + numbers.symbol(Unit.KILOGRAMS)));
        String rests = String.join(", ", Wording.counts(answer.assessment().data()));
        return Html.p(
                "brief-who",
                (words.isEmpty() ? "Nothing is known of the runner" : String.join(", ", words))
                        + ". As of "
                        + Dates.full(asOf)
                        + (rests.isEmpty() ? "; nothing was recorded." : ", from " + rests + "."));
    }

    private Element flags() {
        Screening screening = answer.assessment().screening();
        Element block = block("Red flags", Html.p(Wording.headline(screening.status())));
        List<Element> flags =
                screening.flags().stream()
                        .map(flag -> Html.item(Html.p(flag.urgency().id() + ": " + flag.text())))
                        .toList();
        return flags.isEmpty() ? block : block.add(Html.list("flags", flags));
    }

    private Element pain() {
        PainCourse course = PainCourse.of(answer.history().diary().pain());
        List<Double> recent = course.between(asOf.minusDays(RECENT_DAYS - 1L), asOf);
        OptionalDouble median = course.median(asOf.minusDays(RECENT_DAYS - 1L), asOf);
        String words =
                median.isEmpty()
                        ? "No score in the last four weeks."
                        : "Worst of the day, last four weeks: median %s, highest %s of 10 (%s of 28 days with a score)."
                                .formatted(
                                        Numbers.fixed(median.getAsDouble(), 1),
                                        Numbers.fixed(
                                                recent.stream()
                                                        .mapToDouble(Double::doubleValue)
                                                        .max()
                                                        .orElse(Double.NaN),
                                                0),
                                        Numbers.count(recent.size()));
        String since =
                course.worst().isEmpty()
                        ? ""
                        : " Scores since " + Dates.full(course.worst().firstKey()) + ".";
        return block("Pain", Html.p(words + since), spark(course.worst()));
    }

    /// The worst score of each day over twelve weeks; a day without one is a gap.
    private Element spark(NavigableMap<LocalDate, Double> worst) {
        Element svg =
                Element.of("svg")
                        .set("viewBox", "0 0 340 52")
                        .set("role", "img")
                        .set(
                                "aria-label",
                                "Worst pain of each day over the last twelve weeks, 0 at the bottom, 10 on top")
                        .in("brief-spark");
        for (int score : new int[] {0, 5, 10}) {
            double y = 48 - 4.4 * score;
            svg.add(
                    Element.of("line")
                            .set("x1", 4)
                            .set("x2", 340)
                            .set("y1", y)
                            .set("y2", y)
                            .in("brief-grid"));
        }
        for (Map.Entry<LocalDate, Double> day : worst.entrySet()) {
            long back = asOf.toEpochDay() - day.getKey().toEpochDay();
            if (back >= 0 && back < DAYS_DRAWN) {
                double x = 4 + 4.0 * (DAYS_DRAWN - 1 - back);
                double height = 4.4 * day.getValue();
                svg.add(
                        Element.of("rect")
                                .set("x", x)
                                .set("width", 3)
                                .set("y", 48 - Math.max(1.5, height))
                                .set("height", Math.max(1.5, height))
                                .in("brief-bar"));
            }
        }
        return Element.of("figure", svg)
                .add(
                        Element.of(
                                "figcaption",
                                "Worst score of each day, twelve weeks to "
                                        + Dates.full(asOf)
                                        + "; lines at 0, 5, 10; no bar where no score was written."));
    }

    private Element load() {
        List<WeekLoad> weeks =
                answer.load().weeks().stream()
                        .filter(week -> {
                            long back = asOf.toEpochDay() - week.lastDay().toEpochDay();
                            return back >= 0
                                    && back < (long) WEEKS * DAYS_OF_WEEK
                                    && back % DAYS_OF_WEEK == 0;
                        })
                        .toList();
        if (weeks.isEmpty()) {
            return block("Running", Html.p("none", "No run was recorded."));
        }
        List<String> head = new ArrayList<>(List.of("Seven days to"));
        List<Node> km = new ArrayList<>(List.of(text(numbers.symbol(Unit.KILOMETERS))));
        List<Node> runs = new ArrayList<>(List.of(text("runs")));
        for (WeekLoad week : weeks) {
            head.add(Dates.brief(week.lastDay()));
            km.add(text(numbers.figure(week.km(), Unit.KILOMETERS)));
            runs.add(text(Numbers.count(week.runs())));
        }
        return block("Running", Html.table("brief-load keep", "", head, List.of(km, runs)));
    }

    private static Element text(String words) {
        return Element.of("span", words);
    }

    private Element five(ReportContext context) {
        List<List<Node>> rows = new ArrayList<>();
        boolean ranked = context.ranking().isAllowed();
        for (Finding finding : context.ranking().findings()) {
            rows.add(
                    List.of(
                            text(finding.mistake().title()),
                            PresenceChip.of(finding.presence()),
                            text(
                                    Wording.points(finding.relief().mean())
                                            + " ("
                                            + Wording.ends(finding.relief().interval80())
                                            + ")"),
                            text(Numbers.percent(finding.probability())),
                            text(Wording.basis(finding.relief().basis()))));
        }
        return block(
                "Five contributors to test",
                Html.table(
                        "brief-five keep",
                        "",
                        List.of(
                                "Contributor",
                                "Seen",
                                "Expected relief, NRS (80 % interval)",
                                "Contributes",
                                "Rests on"),
                        rows),
                Html.p("fine", ranked ? Wording.ORDER : Wording.NO_RANKING));
    }

    private Element tried() {
        List<Element> items = new ArrayList<>();
        for (ExperimentReport report : answer.experiments()) {
            items.add(
                    Html.item(
                            text(
                                    "%s, from %s: %s"
                                            .formatted(
                                                    report.plan().trial().id().replace('-', ' '),
                                                    Dates.full(report.plan().firstDay()),
                                                    report.words().stream()
                                                            .findFirst()
                                                            .orElse("no result yet")))));
        }
        return block(
                "What was tried",
                items.isEmpty()
                        ? Html.p("none", "No experiment so far.")
                        : Html.list("plain", items));
    }

    private Element tests() {
        List<List<Node>> rows = new ArrayList<>();
        for (TestKind kind : TestKind.values()) {
            Map<BodySide, SelfTest> latest = new EnumMap<>(BodySide.class);
            answer.history().diary().tests().stream()
                    .filter(test -> test.test() == kind && !test.date().isAfter(asOf))
                    .sorted(java.util.Comparator.comparing(SelfTest::date))
                    .forEach(test -> latest.put(test.side(), test));
            if (!latest.isEmpty()) {
                rows.add(row(kind, latest));
            }
        }
        return block(
                "Self-tests, the latest",
                rows.isEmpty()
                        ? Html.p("none", "None was taken.")
                        : Html.table(
                                "brief-tests keep",
                                "",
                                List.of("Test", "Left", "Right", "Right less left", "Both", "On"),
                                rows));
    }

    private List<Node> row(TestKind kind, Map<BodySide, SelfTest> latest) {
        Optional<SelfTest> left = Optional.ofNullable(latest.get(BodySide.LEFT));
        Optional<SelfTest> right = Optional.ofNullable(latest.get(BodySide.RIGHT));
        OptionalDouble difference =
                left.isPresent() && right.isPresent()
                        ? OptionalDouble.of(right.get().value() - left.get().value())
                        : OptionalDouble.empty();
        LocalDate newest =
                latest.values().stream()
                        .map(SelfTest::date)
                        .max(java.util.Comparator.naturalOrder())
                        .orElseThrow();
        String unit = numbers.symbol(kind.unit());
        return List.of(
                text(name(kind) + (unit.isEmpty() ? "" : ", " + unit)),
                text(value(left, kind)),
                text(value(right, kind)),
                text(numbers.figure(difference, kind.unit())),
                text(value(Optional.ofNullable(latest.get(BodySide.BOTH)), kind)),
                text(Dates.full(newest)));
    }

    private String value(Optional<SelfTest> test, TestKind kind) {
        return numbers.figure(
                test.map(one -> OptionalDouble.of(one.value())).orElse(OptionalDouble.empty()),
                kind.unit());
    }

    /// The name in the table, without its unit.
    private static String name(TestKind kind) {
        return kind.id().replaceAll("_(s|reps|deg|cm)$", "").replace('_', ' ');
    }

    private Element shoes() {
        List<ShoeMileage> worn =
                answer.load().shoes().stream()
                        .filter(shoe -> !shoe.retired())
                        .sorted(
                                java.util.Comparator.comparing((ShoeMileage shoe) ->
                                                shoe.last().orElse(LocalDate.MIN))
                                        .reversed())
                        .limit(MOST_SHOES)
                        .toList();
        List<Element> items =
                worn.stream()
                        .map(shoe ->
                                Html.item(
                                        text(
                                                "%s: %s %s, last run on %s"
                                                        .formatted(
                                                                shoe.shoe(),
                                                                numbers.figure(
                                                                        shoe.km(), Unit.KILOMETERS),
                                                                numbers.symbol(Unit.KILOMETERS),
                                                                shoe.last()
                                                                        .map(Dates::full)
                                                                        .orElse(Numbers.MISSING)))))
                        .toList();
        return block(
                "Shoes",
                items.isEmpty() ? Html.p("none", "No shoe is known.") : Html.list("plain", items));
    }

    private Element missing() {
        List<Element> items =
                answer.assessment().findings().stream()
                        .flatMap(finding -> finding.missing().stream().limit(1))
                        .map(one -> one.what())
                        .distinct()
                        .limit(MOST_MISSING)
                        .map(what -> Html.item(text(what)))
                        .toList();
        return block(
                "What would tell more",
                items.isEmpty()
                        ? Html.p("none", "No further measurement would shift the picture much.")
                        : Html.list("plain", items));
    }
}
