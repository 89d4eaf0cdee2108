package run.backstride.video;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// Writes light letters on dark ground: a figure on the picture, moved inside its edges, and lines in a band
/// of their own above it, so that nothing lies over anything.
final class LabelBrush {
    private static final Color BOX = new Color(14, 20, 19, 225);
    private static final Color BAND = new Color(14, 20, 19);
    private static final Color INK = Color.WHITE;
    private static final Color ACCENT = new Color(0xff, 0xe0, 0x4a);
    private static final int SMALLEST = 11;

    private LabelBrush() {}

    /// Writes a figure about the first place where it lies inside the picture and on no joint; where there is
    /// none, about the first place, moved inside.
    ///
    /// @param places the best one first, at least one
    /// @param joints to be kept free
    static void figure(
            BufferedImage image, String text, List<Point2D> places, List<Point2D> joints) {
        Graphics2D g = Brushes.smooth(image);
        int size = Math.max(SMALLEST + 2, image.getHeight() / 26);
        Font font = new Font(Font.SANS_SERIF, Font.BOLD, size);
        FontMetrics metrics = g.getFontMetrics(font);
        int pad = size / 3;
        int width = Math.min(image.getWidth(), metrics.stringWidth(text) + 2 * pad);
        int height = metrics.getAscent() + metrics.getDescent() + pad;
        Rectangle whole = new Rectangle(image.getWidth(), image.getHeight());
        Rectangle box =
                places.stream()
                        .map(place -> box(place, width, height))
                        .filter(each -> whole.contains(each))
                        .filter(each -> joints.stream().noneMatch(each::contains))
                        .findFirst()
                        .orElseGet(() -> box(places.getFirst(), width, height));
        int x = Math.clamp(box.x, 0, image.getWidth() - width);
        int y = Math.clamp(box.y, 0, image.getHeight() - height);
        g.setColor(BOX);
        g.fillRoundRect(x, y, width, height, pad, pad);
        g.setColor(ACCENT);
        g.setFont(font);
        g.drawString(text, x + pad, y + pad / 2 + metrics.getAscent());
        g.dispose();
    }

    private static Rectangle box(Point2D about, int width, int height) {
        return new Rectangle(
                (int) about.getX() - width / 2, (int) about.getY() - height / 2, width, height);
    }

    /// {@return the picture below a band with lines, the first one large, and the colours of the sides; long
    /// lines are broken}
    static BufferedImage captioned(BufferedImage image, List<String> lines) {
        int size = Math.max(SMALLEST, image.getHeight() / 36);
        int margin = size / 2;
        Graphics2D measuring = image.createGraphics();
        List<Row> rows = rows(lines, size, image.getWidth() - 2 * margin, measuring);
        measuring.dispose();
        int step = size * 13 / 10;
        int band = step * (rows.size() + 1) + margin;
        BufferedImage whole =
                new BufferedImage(
                        image.getWidth(), band + image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = Brushes.smooth(whole);
        g.setColor(BAND);
        g.fillRect(0, 0, whole.getWidth(), band);
        g.drawImage(image, 0, band, null);
        int y = margin / 2;
        g.setColor(INK);
        for (Row row : rows) {
            y += step;
            g.setFont(row.font());
            g.drawString(row.text(), margin, y);
        }
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, Math.max(SMALLEST, size * 4 / 5)));
        g.setColor(SkeletonBrush.LEFT);
        g.drawString("left leg", margin, y + step);
        g.setColor(SkeletonBrush.RIGHT);
        g.drawString("right leg", margin + g.getFontMetrics().stringWidth("left leg   "), y + step);
        g.dispose();
        return whole;
    }

    private record Row(String text, Font font) {}

    private static List<Row> rows(List<String> lines, int size, int room, Graphics2D g) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Font font =
                    i == 0
                            ? new Font(Font.SANS_SERIF, Font.BOLD, size)
                            : new Font(
                                    Font.SANS_SERIF,
                                    Font.PLAIN,
                                    Math.max(SMALLEST, size * 17 / 20));
            for (String row : broken(lines.get(i), g.getFontMetrics(font), room)) {
                rows.add(new Row(row, font));
            }
        }
        return rows;
    }

    private static List<String> broken(String line, FontMetrics metrics, int room) {
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        for (String word : line.split(" ", -1)) {
            if (!row.isEmpty() && metrics.stringWidth(row + " " + word) > room) {
                rows.add(row.toString());
                row.setLength(0);
            }
            row.append(row.isEmpty() ? "" : " ").append(word);
        }
        rows.add(row.toString());
        return rows;
    }
}
