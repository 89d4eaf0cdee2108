package run.backstride.analysis.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import run.backstride.core.Quantity;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.diary.Diary.SelfTest;
import run.backstride.core.diary.TestKind;
import run.backstride.core.evidence.Grade;

/// What the runner trained, and which strength tests changed since the first by more than their noise.
///
/// @param facts the case
record StrengthLog(Case facts) {
    private static final List<TestKind> TESTS =
            List.of(TestKind.SIDE_PLANK_S, TestKind.FRONT_PLANK_S, TestKind.SINGLE_LEG_BRIDGE_REPS);

    /// {@return tests that became worse}
    List<Statement> losses() {
        return changes(false);
    }

    /// {@return what was trained in the last four weeks, and tests that became better}
    List<Statement> gains() {
        List<Statement> gains = new ArrayList<>(changes(true));
        String trained = exercises();
        if (!trained.isEmpty()) {
            gains.add(
                    new Statement(
                            "Measured by you: the strength work of the last four weeks was %s."
                                    .formatted(trained),
                            List.of(CoreStrengthThresholds.STRENGTH_DAYS.source()),
                            Grade.WEAK));
        }
        return gains;
    }

    private List<Statement> changes(boolean better) {
        List<Statement> statements = new ArrayList<>();
        for (TestKind kind : TESTS) {
            for (BodySide side : BodySide.values()) {
                List<SelfTest> tests = facts.tests().of(kind, side);
                if (tests.size() > 1 && isChange(tests.getFirst(), tests.getLast(), better)) {
                    statements.add(change(tests.getFirst(), tests.getLast()));
                }
            }
        }
        return statements;
    }

    private static boolean isChange(SelfTest first, SelfTest last, boolean better) {
        double change = better ? last.value() - first.value() : first.value() - last.value();
        double percent =
                first.value() > 0 ? change / first.value() * WeightConstants.HUNDRED.amount() : 0;
        return percent > CoreStrengthThresholds.HOLD_ERROR.amount();
    }

    private static Statement change(SelfTest first, SelfTest last) {
        return new Statement(
                "Measured by you: %s (%s) went from %s on %s to %s on %s, more than the noise of the test (%s)."
                        .formatted(
                                name(last.test()),
                                Words.side(last.side()),
                                figure(first),
                                first.date(),
                                figure(last),
                                last.date(),
                                Words.figure(CoreStrengthThresholds.HOLD_ERROR.value())),
                List.of(CoreStrengthThresholds.HOLD_ERROR.source()),
                Grade.WEAK);
    }

    private static String figure(SelfTest test) {
        return Words.figure(Quantity.of(test.value(), test.test().unit()));
    }

    /// The test's name without its unit.
    private static String name(TestKind kind) {
        String words = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, words.lastIndexOf(' '));
    }

    private String exercises() {
        Stream<String> logged =
                facts.diary().strength().stream()
                        .filter(entry -> facts.isWithin(AssessConstants.RECENT, entry.date()))
                        .map(entry -> entry.exercise());
        Stream<String> watched =
                facts.history().sessions().stream()
                        .filter(session -> facts.isWithin(AssessConstants.RECENT, session.date()))
                        .flatMap(session -> session.sets().stream())
                        .map(set -> set.exercise().isBlank() ? set.category() : set.exercise());
        return Stream.concat(logged, watched)
                .map(name -> name.strip().replace('_', ' '))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
