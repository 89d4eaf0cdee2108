package run.backstride.files.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenetics.jpx.WayPoint;
import io.jenetics.jpx.geom.Geoid;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class GroundDistanceTest {

    @Test
    void aDegreeAlongTheEquatorIsAsLongAsTheEllipsoidMakesIt() {
        assertThat(meters(0, 10, 0, 11)).isCloseTo(2 * Math.PI * 6_378_137.0 / 360, within(1e-6));
    }

    @Test
    void theDateLineIsNoStepRoundTheWorld() {
        assertThat(meters(0, 179.9999, 0, -179.9999)).isCloseTo(22.26, within(0.01));
    }

    @Test
    void stepsOfARunAgreeWithTheGeodesic() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        for (int round = 0; round < 500; round++) {
            double latitude = random.nextDouble(-70, 70);
            double longitude = random.nextDouble(-180, 180);
            double north = random.nextDouble(-0.002, 0.002);
            double east = random.nextDouble(-0.002, 0.002);
            double geodesic =
                    Geoid.WGS84
                            .distance(
                                    WayPoint.of(latitude, longitude),
                                    WayPoint.of(latitude + north, longitude + east))
                            .doubleValue();
            double here = meters(latitude, longitude, latitude + north, longitude + east);
            assertThat(here).isCloseTo(geodesic, within(geodesic * 1e-6 + 1e-6));
        }
    }

    private static double meters(
            double latitude, double longitude, double toLatitude, double toLongitude) {
        return GroundDistance.meters(
                new GroundDistance.Position(latitude, longitude),
                new GroundDistance.Position(toLatitude, toLongitude));
    }
}
