package run.backstride.web.page;

import run.backstride.core.diary.TestKind;
import run.backstride.report.drawing.Drawing;

/// Drawings of exercises and tests, as HTML.
final class Drawings {
    private Drawings() {}

    /// {@return the drawing of an exercise; empty where there is none}
    static String ofExercise(String idOrTitle) {
        return Drawing.ofExercise(idOrTitle).map(Object::toString).orElse("");
    }

    /// {@return the drawing of a test}
    static String ofTest(TestKind kind) {
        return Drawing.ofTest(kind).toString();
    }
}
