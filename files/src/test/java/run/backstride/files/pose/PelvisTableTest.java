package run.backstride.files.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Read;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.pose.PelvisMark;
import run.backstride.core.pose.PelvisMark.Spot;

/// The table of pelvis marks, from the empty one to the marks.
final class PelvisTableTest {
    private static final String FILM = "3e1200aabb00";

    private static final String BLANK =
            PelvisTable.of(
                    "my run, rear.mp4",
                    FILM,
                    List.of(
                            new PelvisTable.Blank(34, 0.5667, BodySide.LEFT, "pelvis-left-1.png"),
                            new PelvisTable.Blank(
                                    55, 0.9167, BodySide.RIGHT, "pelvis-right-1.png")));

    private static Read<List<PelvisMark>> read(String text) throws UnreadableInputException {
        return PelvisTable.read(text.getBytes(StandardCharsets.UTF_8), "marks.csv", FILM);
    }

    @Test
    void anEmptyTableNamesFilmFrameFootAndPicture() throws UnreadableInputException {
        assertThat(BLANK)
                .isEqualTo(
                        """
                        film,frame,time_s,standing,picture,left_x,left_y,right_x,right_y
                        my_run_rear.mp4 3e1200aabb00,34,0.567,left,pelvis-left-1.png,,,,
                        my_run_rear.mp4 3e1200aabb00,55,0.917,right,pelvis-right-1.png,,,,
                        """);
        assertThat(read(BLANK)).isEqualTo(new Read<>(List.of(), List.of()));
    }

    @Test
    void filledRowsAreMarksAndEmptyOnesWereSkipped() throws UnreadableInputException {
        assertThat(read(BLANK.replace("left-1.png,,,,", "left-1.png,210,301.5,260,305")))
                .isEqualTo(
                        new Read<>(
                                List.of(
                                        new PelvisMark(
                                                34,
                                                BodySide.LEFT,
                                                new Spot(210, 301.5),
                                                new Spot(260, 305))),
                                List.of()));
    }

    @Test
    void aSpreadsheetsSemicolonsAndDecimalCommasAreRead() throws UnreadableInputException {
        String german =
                BLANK.replace("left-1.png,,,,", "left-1.png,210,301#5,260,305")
                        .replace(',', ';')
                        .replace('#', ',');
        assertThat(read(german).value()).extracting(mark -> mark.left().y()).containsExactly(301.5);
    }

    @Test
    void aRowThatIsHalfFilledInIsLeftOutAndTheOthersAreKept() throws UnreadableInputException {
        Read<List<PelvisMark>> read =
                read(
                        BLANK.replace("left-1.png,,,,", "left-1.png,210,301,,")
                                .replace("right-1.png,,,,", "right-1.png,210,301,260,305"));
        assertThat(read.value()).extracting(PelvisMark::frame).containsExactly(55);
        assertThat(read.diagnostics())
                .extracting(Diagnostic::words)
                .singleElement()
                .asString()
                .contains("line 2", "only left_x, left_y of left_x, left_y, right_x, right_y");
    }

    @Test
    void whatIsNoNumberNoFrameOrNoFootIsSaidWithItsLine() throws UnreadableInputException {
        String filled = BLANK.replace("1.png,,,,", "1.png,210,301,260,305");
        assertThat(read(filled.replace(",301,", ",high,")).diagnostics())
                .extracting(Diagnostic::saw)
                .containsOnly("left_y: \"high\" is not a number");
        assertThat(read(filled.replace(",34,", ",34.5,")).diagnostics())
                .extracting(Diagnostic::saw)
                .containsExactly("frame \"34.5\" is no number of a frame");
        assertThat(read(filled.replace(",left,", ",both,")).diagnostics())
                .extracting(Diagnostic::saw)
                .containsExactly("standing \"both\" is neither left nor right");
    }

    @Test
    void marksOfAnotherFilmAreNotTaken() throws UnreadableInputException {
        Read<List<PelvisMark>> read =
                read(
                        BLANK.replace("1.png,,,,", "1.png,210,301,260,305")
                                .replace(FILM, "000000000000"));
        assertThat(read.value()).isEmpty();
        assertThat(read.diagnostics())
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.code()).isEqualTo(Code.PELVIS_MARKS);
                    assertThat(said.saw())
                            .contains("2 rows are of another film", "000000000000", FILM);
                });
    }

    @Test
    void aTableOfAnotherKindIsRefused() {
        for (String text : List.of("", "date,morning,during\n2026-01-01,1,2\n")) {
            assertThatThrownBy(() -> read(text))
                    .isInstanceOf(UnreadableInputException.class)
                    .hasMessageContaining("no column");
        }
    }
}
