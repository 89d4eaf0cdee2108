package run.backstride.video;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds people in a whole picture: BlazePose's detector (Bazarevsky et al. 2020), a single-shot detector
/// with 2,254 anchors on an input of 224 x 224 x 3 in [-1, 1].
final class PersonDetector implements PersonFinder, AutoCloseable {
    private static final int EDGE = 224;
    private static final int[] STRIDES = {8, 16, 32, 32, 32};
    private static final int ANCHORS = 2254;
    private static final int NUMBERS = 12;
    private static final double LEAST_SCORE = 0.5;
    private static final double SAME_PERSON = 0.3;

    private final Network network;
    private final Crop crop = new Crop(EDGE, -1, 1);
    private final double[][] anchors = anchors();

    PersonDetector(Networks networks, int threads) {
        network = new Network(networks.detector(), threads, List.of(ANCHORS * NUMBERS, ANCHORS));
    }

    @Override
    public List<Person> find(Picture picture) {
        Square whole = Square.whole(picture.uprightWidth(), picture.uprightHeight());
        crop.sample(picture, whole, network.input());
        network.run();
        FloatBuffer boxes = network.output(ANCHORS * NUMBERS);
        FloatBuffer scores = network.output(ANCHORS);
        List<Person> found = new ArrayList<>();
        for (int i = 0; i < ANCHORS; i++) {
            double score = 1 / (1 + Math.exp(-Math.clamp(scores.get(i), -100f, 100f)));
            if (score >= LEAST_SCORE) {
                found.add(new Person(score, square(boxes, i, whole)));
            }
        }
        found.sort(Comparator.comparingDouble(Person::score).reversed());
        return distinct(found);
    }

    private Square square(FloatBuffer boxes, int i, Square whole) {
        double hipU = boxes.get(i * NUMBERS + 4) / EDGE + anchors[i][0];
        double hipV = boxes.get(i * NUMBERS + 5) / EDGE + anchors[i][1];
        double pointU = boxes.get(i * NUMBERS + 6) / EDGE + anchors[i][0];
        double pointV = boxes.get(i * NUMBERS + 7) / EDGE + anchors[i][1];
        return Square.about(
                whole.x(hipU, hipV),
                whole.y(hipU, hipV),
                whole.x(pointU, pointV),
                whole.y(pointU, pointV),
                Square.MARGIN);
    }

    private static List<Person> distinct(List<Person> sorted) {
        List<Person> kept = new ArrayList<>();
        for (Person person : sorted) {
            boolean known =
                    kept.stream()
                            .anyMatch(other ->
                                    Math.hypot(
                                                    other.square().centerX()
                                                            - person.square().centerX(),
                                                    other.square().centerY()
                                                            - person.square().centerY())
                                            < SAME_PERSON * other.square().size());
            if (!known) {
                kept.add(person);
            }
        }
        return kept;
    }

    private static double[][] anchors() {
        double[][] anchors = new double[ANCHORS][2];
        int count = 0;
        for (int layer = 0; layer < STRIDES.length; ) {
            int last = layer;
            while (last < STRIDES.length && STRIDES[last] == STRIDES[layer]) {
                last++;
            }
            int cells = EDGE / STRIDES[layer];
            int perCell = 2 * (last - layer);
            for (int y = 0; y < cells; y++) {
                for (int x = 0; x < cells; x++) {
                    for (int k = 0; k < perCell; k++) {
                        anchors[count++] = new double[] {(x + 0.5) / cells, (y + 0.5) / cells};
                    }
                }
            }
            layer = last;
        }
        return anchors;
    }

    @Override
    public void close() {
        network.close();
    }
}
