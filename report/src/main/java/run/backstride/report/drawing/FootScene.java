package run.backstride.report.drawing;

import java.util.List;
import run.backstride.report.markup.Element;

/// Three right feet from behind: rolled in, upright, rolled out.
final class FootScene {
    private static final double APART = 34;
    private static final double TILT = 9;
    private static final double SHANK = 30;
    private static final double HEEL_HEIGHT = 5;
    private static final double ANKLE = 14;

    private FootScene() {}

    static Scene posture() {
        Scene scene =
                Scene.of(
                        "Foot posture, right foot from behind: rolled in (the heel leans to the inside, the arch is low), upright, rolled out");
        foot(scene, 0, TILT);
        foot(scene, APART, 0);
        foot(scene, 2 * APART, -TILT);
        return scene;
    }

    /// @param inward how far the heel leans, degrees; above 0 its top goes to the inside, which is to the left
    private static void foot(Scene scene, double x, double inward) {
        Point heel = new Point(x, HEEL_HEIGHT);
        Point ankle = heel.to(ANKLE, 90 + inward);
        Point knee = ankle.to(SHANK, 90 - inward / 3);
        Point calf = ankle.between(knee, .72);
        Point toes = new Point(x + 7 + inward / 3, 2.6);
        List<Capsule> leg =
                List.of(
                        new Capsule(heel, HEEL_HEIGHT, ankle, 5),
                        new Capsule(ankle, 4.6, calf, 8.6),
                        new Capsule(calf, 8.6, knee, 7.4));
        List<Capsule> forefoot =
                List.of(
                        new Capsule(new Point(x - 4, 3), 3, toes, 2.6),
                        // The arch: low on the foot that rolls in.
                        new Capsule(new Point(x - 3, 5 - inward / 6), 3, ankle, 3));
        Element behind =
                Element.of("g", Ink.filled(Capsule.path(forefoot), Ink.BODY))
                        .set("opacity", Ink.FAR_SHARE);
        scene.over(behind, new Point(x - 10, 0), new Point(x + 12, 0));
        Element limb =
                Ink.filled(Capsule.path(leg), Ink.BODY)
                        .set("stroke", Ink.GROUND)
                        .set("stroke-width", "1.8")
                        .set("paint-order", "stroke");
        scene.over(limb, new Point(x - 16, 0), new Point(x + 16, knee.y() + 8));
        String line = "M" + Ink.xy(heel.to(-3, 90 + inward)) + "L" + Ink.xy(ankle);
        String shank = "M" + Ink.xy(ankle) + "L" + Ink.xy(calf.between(knee, .4));
        for (String data : List.of(line, shank)) {
            scene.over(Ink.line(data, Ink.GROUND, 1.8), heel, knee);
        }
    }
}
