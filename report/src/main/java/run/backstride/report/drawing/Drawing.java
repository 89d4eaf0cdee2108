package run.backstride.report.drawing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import run.backstride.analysis.assess.Correction;
import run.backstride.analysis.assess.Prescription;
import run.backstride.analysis.assess.Prescriptions;
import run.backstride.core.Mistake;
import run.backstride.core.diary.TestKind;
import run.backstride.report.markup.Element;

/// Pictures of what to do: SVG without ids, scripts and fixed colours, so that several stand on one page and
/// follow its theme. The same name gives the same bytes.
public final class Drawing {
    private Drawing() {}

    /// {@return the drawing of an exercise or of a correction, by its id or its title; where a correction is
    ///     made of several exercises, one picture of each, side by side; empty where there is nothing to draw,
    ///     as for shoes, sleep and recovery}
    public static Optional<Element> ofExercise(String idOrTitle) {
        List<Exercise> parts = exercises(idOrTitle);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        if (parts.size() == 1) {
            return Optional.of(parts.getFirst().scene().element());
        }
        Element row = Element.of("div").in("drawings");
        for (Exercise part : parts) {
            row.add(
                    Element.of(
                                    "figure",
                                    part.scene().element(),
                                    Element.of("figcaption", part.words()))
                            .in("drawing-part"));
        }
        return Optional.of(row);
    }

    /// {@return the drawing of a self-test: how to take it and what is measured}
    public static Element ofTest(TestKind test) {
        return scene(test).element();
    }

    /// {@return the body from the front and from behind, its parts to be chosen; each part has its id in
    ///     `data-site`, its name as label, and can be reached by keyboard; the page's script turns a choice
    ///     into `aria-checked`}
    ///
    /// @param marked ids of [BodySite] that are chosen; others are ignored
    public static Element bodyMap(Set<String> marked) {
        return BodyMap.of(marked);
    }

    static Scene scene(TestKind test) {
        return switch (test) {
            case FRONT_PLANK_S -> Planks.front();
            case SIDE_PLANK_S -> Planks.side();
            case BACK_EXTENSION_S -> SelfTestScenes.backExtension();
            case SINGLE_LEG_BRIDGE_REPS -> Bridges.test();
            case CHAIR_STAND_30S_REPS -> SelfTestScenes.chairStand();
            case ACTIVE_KNEE_EXTENSION_DEG -> SelfTestScenes.activeKneeExtension();
            case STRAIGHT_LEG_RAISE_DEG -> SelfTestScenes.straightLegRaise();
            case THOMAS_HIP_DEG -> SelfTestScenes.thomasHip();
            case THOMAS_KNEE_DEG -> SelfTestScenes.thomasKnee();
            case KNEE_TO_WALL_CM -> SelfTestScenes.kneeToWall();
            case FOOT_POSTURE -> FootScene.posture();
        };
    }

    private static List<Exercise> exercises(String idOrTitle) {
        List<Exercise> ofCorrection = Exercise.ofCorrection(idOrTitle);
        if (!ofCorrection.isEmpty()) {
            return ofCorrection;
        }
        return Stream.of(Mistake.values())
                .flatMap(mistake -> Prescriptions.of(mistake).stream())
                .map(Prescription::correction)
                .filter(correction -> correction.title().equals(idOrTitle))
                .map(Correction::id)
                .map(Exercise::ofCorrection)
                .findFirst()
                .orElseGet(() -> Exercise.named(idOrTitle).stream().toList());
    }
}
