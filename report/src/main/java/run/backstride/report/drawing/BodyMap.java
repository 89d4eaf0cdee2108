package run.backstride.report.drawing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import run.backstride.report.drawing.FrontPose.Side;
import run.backstride.report.markup.Element;

/// The body from the front and from behind, with the parts that can hurt as areas to choose.
final class BodyMap {
    private static final double APART = 62;
    private static final double SCALE = 4;
    private static final double HIP_HEIGHT = 54;
    private static final double LEFT = -30;
    private static final double WIDTH = 122;
    private static final double TOP = -105;
    private static final double HEIGHT = 110;
    private static final String BODY_SHARE = ".22";

    private BodyMap() {}

    static Element of(Set<String> marked) {
        String title = "Where does it hurt? The body from the front (left) and from behind (right)";
        Element svg =
                Scene.svg(title, LEFT, TOP, WIDTH, HEIGHT)
                        .in("body-map")
                        .set("width", String.valueOf(Math.round(WIDTH * SCALE)))
                        .set("height", String.valueOf(Math.round(HEIGHT * SCALE)))
                        .set("role", "group");
        svg.add(silhouette(new Point(0, HIP_HEIGHT)), silhouette(new Point(APART, HIP_HEIGHT)));
        for (Map.Entry<BodySite, List<Capsule>> area : BodyAreas.all(HIP_HEIGHT, APART)) {
            svg.add(area(area.getKey(), area.getValue(), marked));
        }
        return svg;
    }

    static FrontPose standing(Point hip) {
        Side one = new Side(-87, -72, -78, 1);
        Side other = new Side(-93, -108, -102, 1);
        return new FrontPose(hip, 90, 90, one, other);
    }

    private static Element silhouette(Point hip) {
        return Ink.filled(Capsule.path(standing(hip).figure().capsules()), Ink.BODY)
                .set("opacity", BODY_SHARE);
    }

    private static Element area(BodySite site, List<Capsule> shape, Set<String> marked) {
        boolean chosen = marked.contains(site.id());
        return Element.of("path", Element.of("title", site.words()))
                .set("d", Capsule.path(shape))
                .in(chosen ? "site marked" : "site")
                .set("data-site", site.id())
                .set("role", "checkbox")
                .set("aria-checked", chosen ? "true" : "false")
                .set("aria-label", site.words())
                .set("tabindex", "0")
                .set("fill", chosen ? "var(--drawing-pain,var(--danger,currentColor))" : Ink.GROUND)
                .set("stroke", Ink.MOVE)
                .set("stroke-width", ".7");
    }
}
