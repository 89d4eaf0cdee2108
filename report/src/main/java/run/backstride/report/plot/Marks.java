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

    /// {@return all shapes in all sizes, once a document, drawn nowhere by themselves}
    public static Element definitions() {
        Element definitions = Element.of("defs");
        for (Marks mark : values()) {
            for (Size size : Size.values()) {
                definitions.add(
                        Element.of("path")
                                .set("id", mark.id(size))
                                .set("d", mark.path)
                                .set("transform", size.transform)
                                .in(mark.classes));
            }
        }
        return Element.of("svg", definitions)
                .in("definitions")
                .set("width", "0")
                .set("height", "0")
                .set("aria-hidden", "true");
    }

    String id(Size size) {
        String name = "mark-" + name().toLowerCase(java.util.Locale.ROOT);
        return size == Size.USUAL ? name : name + "-small";
    }

    /// How large: small where marks stand close.
    enum Size {
        USUAL("scale(1)"),
        SMALL("scale(.66)");

        private final String transform;

        Size(String transform) {
            this.transform = transform;
        }
    }

    /// {@return this mark in a small picture of its own, for a legend}
    Element sample(String classes) {
        return Element.of(
                        "svg",
                        Element.of("use")
                                .set("href", "#" + id(Size.USUAL))
                                .set("x", "8")
                                .set("y", "8")
                                .in(classes))
                .set("width", "16")
                .set("height", "16")
                .set("aria-hidden", "true");
    }
}
