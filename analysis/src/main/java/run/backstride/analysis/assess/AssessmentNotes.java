package run.backstride.analysis.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What every reader of an assessment must know, in words.
final class AssessmentNotes {
    private static final String NATURAL_COURSE =
            "Most back pain eases by itself: in a meta-analysis, acute pain fell from 52 to 23 of 100 within six weeks, and lasting pain from 51 to 33, whatever was done (mc12). Pain that eases after a change is no proof that the change did it.";
    private static final String RUNNING_IS_FINE =
            "Running is not the enemy: low back pain is rarer in runners than in other people (mas20), and a run-walk programme of 12 weeks lowered lasting back pain by 15 of 100 (aster, people who did not run before).";
    private static final String JUDGEMENT =
            "The probabilities start from a declared judgement (none of the five: 40 %) and move only a little, because no study of runners isolates any of the five. None passes 60 % without an experiment of your own.";
    private static final String NO_PAIN_LOG =
            "No pain score of the last four weeks was given. Without one, relief is given as in people with a good deal of pain, and nothing can be said of your own course: write down pain each day, before, during and after running.";

    private AssessmentNotes() {}

    /// {@return the notes for one case}
    static List<String> of(Case facts, OptionalDouble pain) {
        List<String> notes = new ArrayList<>(List.of(JUDGEMENT, NATURAL_COURSE, RUNNING_IS_FINE));
        if (pain.isEmpty()) {
            notes.add(NO_PAIN_LOG);
        } else {
            notes.add(
                    "Your pain in the four weeks to %s: %s on average, as the worst score of a day. Where it is below 4, the relief that trials promise is taken in proportion."
                            .formatted(facts.asOf(), Words.points(pain.getAsDouble())));
        }
        return notes;
    }
}
