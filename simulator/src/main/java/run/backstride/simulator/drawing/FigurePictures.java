package run.backstride.simulator.drawing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.SplittableRandom;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.simulator.figure.Figure;
import run.backstride.simulator.figure.Joint;

/// Pictures of a figure before a camera. The same figure, camera and moment give the same picture.
public final class FigurePictures {
    private static final int GRAINS = 1 << 16;

    private final Figure figure;
    private final Wardrobe wears;
    private final Camera camera;
    private final Lens lens;
    private final Scenery scenery;
    private final byte[] grain = new byte[GRAINS];

    /// @param figure who runs
    /// @param wears what
    /// @param camera who looks
    public FigurePictures(Figure figure, Wardrobe wears, Camera camera) {
        this.figure = figure;
        this.wears = wears;
        this.camera = camera;
        lens = new Lens(camera);
        scenery = new Scenery(camera, lens);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < GRAINS; i++) {
            grain[i] =
                    (byte) Math.clamp(Math.round(camera.noise() * random.nextGaussian()), -60, 60);
        }
    }

    /// {@return where a place in space lies in the picture, pixels from its upper left corner}
    public Point2D spot(Joint joint) {
        Lens.Spot seen = lens.see(joint);
        return new Point2D.Double(seen.x(), seen.y());
    }

    /// {@return the picture at a moment}
    public BufferedImage at(double seconds) {
        BufferedImage image =
                new BufferedImage(camera.width(), camera.height(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        scenery.paint(g, figure.cycle(BodySide.LEFT).spec().speed() * seconds);
        BodyPainter.paint(figure, wears, lens, seconds, g);
        g.dispose();
        if (camera.noise() > 0) {
            roughen(image, Math.round(seconds * 1_000_000));
        }
        return image;
    }

    private void roughen(BufferedImage image, long moment) {
        byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        SplittableRandom random = new SplittableRandom(moment);
        int at = 0;
        for (int i = 0; i < bytes.length; i += 3) {
            if (i % (3 * camera.width()) == 0) {
                at = random.nextInt(GRAINS);
            }
            int rough = grain[at++ & (GRAINS - 1)];
            for (int k = 0; k < 3; k++) {
                bytes[i + k] = (byte) Math.clamp((bytes[i + k] & 0xff) + rough, 0, 255);
            }
        }
    }
}
