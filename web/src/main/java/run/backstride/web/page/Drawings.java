package run.backstride.web.page;

import run.backstride.core.diary.TestKind;

/// Drawings of exercises and tests, as HTML.
final class Drawings {
    private Drawings() {}

    /// {@return the drawing of an exercise; empty where there is none}
    static String ofExercise(String idOrTitle) {
        return "";
    }

    /// {@return the drawing of a test; empty where there is none}
    static String ofTest(TestKind kind) {
        return "";
    }
}
