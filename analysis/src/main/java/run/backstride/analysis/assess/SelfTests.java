package run.backstride.analysis.assess;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.diary.Diary.SelfTest;
import run.backstride.core.diary.TestKind;

/// The runner's self-tests up to a day. The latest result counts; one older than half a year does not.
///
/// @param tests in any order
/// @param asOf the day seen from
record SelfTests(List<SelfTest> tests, LocalDate asOf) {

    /// {@return the results of that test and side that still count, ascending in time}
    List<SelfTest> of(TestKind kind, BodySide side) {
        return tests.stream()
                .filter(test -> test.test() == kind && test.side() == side && isPossible(test))
                .filter(test ->
                        ChronoUnit.DAYS.between(test.date(), asOf)
                                <= AssessConstants.OLDEST_TEST.amount())
                .sorted(Comparator.comparing(SelfTest::date))
                .toList();
    }

    /// {@return the latest result of that test and side}
    Optional<SelfTest> latest(TestKind kind, BodySide side) {
        List<SelfTest> all = of(kind, side);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /// {@return the latest results, by side: left and right where there are any, else the one for both}
    List<SelfTest> latestSides(TestKind kind) {
        List<SelfTest> sides =
                List.of(BodySide.LEFT, BodySide.RIGHT).stream()
                        .flatMap(side -> latest(kind, side).stream())
                        .toList();
        return sides.isEmpty() ? latest(kind, BodySide.BOTH).stream().toList() : sides;
    }

    /// Only an angle or a score can lie below 0.
    private static boolean isPossible(SelfTest test) {
        boolean signed = test.test().unit() == Unit.DEGREES || test.test().unit() == Unit.COUNT;
        return signed || test.value() >= 0;
    }
}
