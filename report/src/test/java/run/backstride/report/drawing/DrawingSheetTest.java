package run.backstride.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import run.backstride.core.diary.TestKind;

/// All drawings on one sheet, for the eyes: by day and by night.
class DrawingSheetTest {
    private static final String LIGHT =
            "background:#fff;color:#1c2321;--surface:#fff;--accent:#0b5c55;--norm:#6a7570;--norm-band:#e4e8e4;--danger:#9d1319";
    private static final String DARK =
            "background:#1a211f;color:#e9edea;--surface:#1a211f;--accent:#7fd6cb;--norm:#9aa6a0;--norm-band:#2a3330;--danger:#ffa7a5";

    @Test
    void everyDrawingIsWrittenForTheEyes() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/samples"));
        Files.writeString(folder.resolve("drawings-light.html"), sheet(LIGHT));
        Files.writeString(folder.resolve("drawings-dark.html"), sheet(DARK));
        assertThat(folder.resolve("drawings-dark.html")).isNotEmptyFile();
    }

    private static String sheet(String colours) {
        StringBuilder page =
                new StringBuilder(
                                "<!DOCTYPE html><meta charset=utf-8><body style='margin:1rem;font:14px sans-serif;")
                        .append(colours)
                        .append(
                                "'><div style='display:flex;flex-wrap:wrap;gap:1.5rem;align-items:end'>");
        for (Exercise exercise : Exercise.values()) {
            figure(page, exercise.id(), exercise.scene().element().toString());
        }
        for (TestKind test : TestKind.values()) {
            figure(page, test.id(), Drawing.ofTest(test).toString());
        }
        figure(page, "body map", Drawing.bodyMap(Set.of("low-back-left", "calf-right")).toString());
        return page.append("</div>").toString();
    }

    private static void figure(StringBuilder page, String name, String drawing) {
        page.append("<figure style='margin:0'>")
                .append(drawing)
                .append("<figcaption>")
                .append(name)
                .append("</figcaption></figure>");
    }
}
