package run.backstride.report.html;

import java.util.ArrayList;
import java.util.List;
import run.backstride.report.Numbers;
import run.backstride.report.Recording;
import run.backstride.report.markup.Element;

/// The loop of one stride and the frames of a recording. The loop stands still until the script moves it,
/// and where less motion is asked for.
final class RecordingPictures {
    private final Recording recording;
    private final int place;

    RecordingPictures(Recording recording, int place) {
        this.recording = recording;
        this.place = place;
    }

    List<Element> elements() {
        List<Element> parts = new ArrayList<>();
        Element pictures = Html.div("pictures");
        recording.loop().ifPresent(loop -> pictures.add(loop(loop)));
        recording.stills().forEach(still -> pictures.add(still(still)));
        if (recording.loop().isPresent() || !recording.stills().isEmpty()) {
            parts.add(Element.of("h4", "What the measures rest on").in("part-title"));
            parts.add(pictures);
        }
        return parts;
    }

    private Element loop(Recording.Loop loop) {
        String id = "loop-" + place;
        double width = (double) loop.strip().width() / loop.frames();
        Element picture =
                Element.of("svg")
                        .set("viewBox", "0 0 " + Math.round(width) + " " + loop.strip().height())
                        .set("role", "img")
                        .set("aria-labelledby", id + "-title")
                        .add(
                                Element.of("title", loop.title()).set("id", id + "-title"),
                                Element.of("image")
                                        .set("href", loop.strip().address())
                                        .set("width", (double) Math.round(width) * loop.frames())
                                        .set("height", (double) loop.strip().height())
                                        .set("preserveAspectRatio", "none"));
        Element controls =
                Html.div(
                                "loop-controls",
                                button("loop-play", "Pause"),
                                button("loop-back", "Back").set("aria-label", "One frame back"),
                                button("loop-on", "On").set("aria-label", "One frame on"))
                        .set("hidden", "");
        return Element.of("figure")
                .in("picture loop")
                .set("id", id)
                .set("data-frames", Integer.toString(loop.frames()))
                .set("data-milliseconds", Long.toString(Math.round(1000 * loop.seconds())))
                .add(
                        picture,
                        controls,
                        Element.of(
                                "figcaption",
                                "%s, %s times slower than life, %s. Also as %s."
                                        .formatted(
                                                loop.title(),
                                                Numbers.fixed(loop.slower(), 0),
                                                Numbers.counted(loop.frames(), "frame", "frames"),
                                                loop.file())));
    }

    private static Element button(String classes, String words) {
        return Element.of("button", words).set("type", "button").in(classes);
    }

    private static Element still(Recording.Still still) {
        return Element.of("figure")
                .in("picture")
                .add(
                        Element.of("img")
                                .set("src", still.picture().address())
                                .set("width", Integer.toString(still.picture().width()))
                                .set("height", Integer.toString(still.picture().height()))
                                .set("alt", still.caption()),
                        Element.of(
                                "figcaption",
                                still.caption()
                                        + " Frame "
                                        + still.frame()
                                        + ", "
                                        + still.file()
                                        + "."));
    }
}
