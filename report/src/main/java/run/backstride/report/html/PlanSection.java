package run.backstride.report.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import run.backstride.analysis.plan.Plan;
import run.backstride.report.Dates;
import run.backstride.report.Wording;
import run.backstride.report.markup.Element;

/// The next two weeks as a calendar, with the rules for running with pain.
final class PlanSection {
    private static final int DAYS_OF_WEEK = 7;

    private PlanSection() {}

    static Section of(ReportContext context) {
        Plan plan = context.answer().plan();
        Section section = Section.of("plan", "Two weeks", "Your next two weeks");
        plan.first()
                .ifPresent(mistake -> section.add(Html.p("lead", "Work on: " + mistake.title())));
        if (!plan.why().isBlank()) {
            section.add(Html.p(plan.why()));
        }
        if (plan.days().isEmpty()) {
            section.add(Html.p("none", "No days are planned yet."));
        } else {
            section.add(calendar(plan.days()));
            List<Element> detail = inDetail(plan.days());
            if (!detail.isEmpty()) {
                section.add(Html.list("notes detail", detail));
            }
        }
        if (!plan.corrections().isEmpty()) {
            section.add(Element.of("h3", "How to do it"))
                    .add(FindingCard.corrections(context, plan.corrections(), Set.of()));
        }
        if (!plan.runningWithPain().isEmpty()) {
            section.add(Element.of("h3", "Running with pain"))
                    .add(
                            Html.list(
                                    "statements",
                                    plan.runningWithPain().stream()
                                            .map(s -> FindingCard.statement(context, s))
                                            .toList()));
        }
        if (!plan.notes().isEmpty()) {
            section.add(
                    Html.list(
                            "notes",
                            plan.notes().stream()
                                    .map(n -> Element.of("li", context.citations().prose(n)))
                                    .toList()));
        }
        return section.add(Html.p("lead", "Look again on " + Dates.full(plan.lookAgain()) + "."));
    }

    /// A week a row, each row beginning with the weekday of the first planned day, so that no row is half
    /// empty.
    private static Element calendar(List<Plan.Day> planned) {
        Map<LocalDate, Plan.Day> byDate =
                planned.stream()
                        .collect(
                                Collectors.toMap(
                                        Plan.Day::date, Function.identity(), (first, _) -> first));
        LocalDate first = planned.getFirst().date();
        LocalDate last = planned.getLast().date();
        Element head = Element.of("tr");
        for (int i = 0; i < DAYS_OF_WEEK; i++) {
            head.add(Element.of("th", Dates.weekday(first.plusDays(i))).set("scope", "col"));
        }
        Element body = Element.of("tbody");
        for (LocalDate week = first; !week.isAfter(last); week = week.plusDays(DAYS_OF_WEEK)) {
            Element row = Element.of("tr");
            for (int i = 0; i < DAYS_OF_WEEK; i++) {
                row.add(cell(week.plusDays(i), byDate));
            }
            body.add(row);
        }
        String days = Dates.full(first) + " to " + Dates.full(last);
        return Html.frame(
                days,
                Element.of("table")
                        .in("calendar")
                        .add(Element.of("caption", days), Element.of("thead", head), body));
    }

    private static Element cell(LocalDate date, Map<LocalDate, Plan.Day> byDate) {
        Plan.Day day = byDate.get(date);
        if (day == null) {
            return Element.of("td").in("outside");
        }
        Element cell =
                Element.of(
                        "td",
                        Element.of("time", Dates.brief(date))
                                .set("datetime", date.toString())
                                .set("data-weekday", Dates.weekday(date)),
                        Html.p("run", day.running()));
        if (!day.exercises().isEmpty()) {
            cell.add(
                    Html.list(
                            "exercises",
                            day.exercises().stream()
                                    .map(line -> Element.of("li", brief(line)))
                                    .toList()));
        }
        return cell;
    }

    /// A cell has room for the first sentence only; the whole text stands below the calendar.
    private static String brief(String line) {
        String first = Wording.firstSentence(line);
        return isLong(line) ? first : line;
    }

    private static boolean isLong(String line) {
        return Wording.firstSentence(line).length() < line.strip().length();
    }

    private static List<Element> inDetail(List<Plan.Day> days) {
        List<Element> lines = new ArrayList<>();
        for (Plan.Day day : days) {
            for (String line : day.exercises()) {
                if (isLong(line)) {
                    lines.add(
                            Element.of("li", Element.of("b", Dates.brief(day.date()) + ": "))
                                    .add(line));
                }
            }
        }
        return lines;
    }
}
