package run.backstride.report.plot;

import run.backstride.report.markup.Element;

/// The marks that points are drawn with. Shape says what colour says, for those who cannot tell colours.
public enum Marks {
    RING("M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z", "hollow"),
    DISC("M-4.2 0a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0-8.4 0Z", "solid"),
    TRIANGLE("M0-5.2 5 4H-5Z", "solid"),
    SQUARE("M-4-4H4V4H-4Z", "solid"),
    DASH("M-4-1.2H4V1.2H-4Z", "solid");

    private final String path;
    private final String classes;

    /// @param path in pixels around the point
    Marks(String path, String classes) {
        this.path = path;
        this.classes = classes;
    }

    /// {@return all shapes, once a document, drawn nowhere by themselves}
    public static Element definitions() {
        Element definitions = Element.of("defs");
        for (Marks mark : values()) {
            definitions.add(
                    Element.of("path").set("id", mark.id()).set("d", mark.path).in(mark.classes));
        }
        return Element.of("svg", definitions)
                .in("definitions")
                .set("width", "0")
                .set("height", "0")
                .set("aria-hidden", "true");
    }

    String id() {
        return "mark-" + name().toLowerCase(java.util.Locale.ROOT);
    }

    /// {@return this mark in a small picture of its own, for a legend}
    Element sample(String classes) {
        return Element.of(
                        "svg",
                        Element.of("use")
                                .set("href", "#" + id())
                                .set("x", "8")
                                .set("y", "8")
                                .in(classes))
                .set("width", "16")
                .set("height", "16")
                .set("aria-hidden", "true");
    }
}
