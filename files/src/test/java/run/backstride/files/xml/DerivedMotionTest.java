package run.backstride.files.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import run.backstride.core.activity.Channel;

class DerivedMotionTest {
    /// Metres of one degree of longitude on the equator.
    private static final double DEGREE = 2 * Math.PI * 6_378_137.0 / 360;

    @Test
    void steadyRunningAlongTheEquatorHasItsSpeedEverywhere() {
        SampleTable table = new SampleTable();
        for (int second = 0; second <= 60; second++) {
            addAt(table, second, 3.0 * second);
        }
        assertThat(DerivedMotion.addDistance(table)).isTrue();
        assertThat(DerivedMotion.addSpeed(table)).isTrue();
        for (int row = 0; row <= 60; row++) {
            assertThat(table.at(row, Channel.DISTANCE)).isCloseTo(3.0 * row, within(1e-6));
            assertThat(table.at(row, Channel.SPEED)).isCloseTo(3.0, within(1e-6));
        }
    }

    @Test
    void speedIsTheMeanOverFiveSecondsToEitherSide() {
        SampleTable table = new SampleTable();
        for (int second = 0; second <= 20; second++) {
            addAt(table, second, second <= 10 ? 2.0 * second : 20 + 4.0 * (second - 10));
        }
        DerivedMotion.addDistance(table);
        DerivedMotion.addSpeed(table);
        assertThat(table.at(5, Channel.SPEED)).isCloseTo(2, within(1e-6));
        assertThat(table.at(10, Channel.SPEED)).isCloseTo(3, within(1e-6));
        assertThat(table.at(15, Channel.SPEED)).isCloseTo(4, within(1e-6));
    }

    @Test
    void pointsFarApartUseTheirNeighbours() {
        SampleTable table = new SampleTable();
        addAt(table, 0, 0);
        addAt(table, 30, 90);
        addAt(table, 60, 180);
        DerivedMotion.addDistance(table);
        DerivedMotion.addSpeed(table);
        assertThat(table.at(1, Channel.SPEED)).isCloseTo(3, within(1e-6));
    }

    @Test
    void aSampleWithoutAPositionHasTheSpeedOfThoseAroundIt() {
        SampleTable table = new SampleTable();
        addAt(table, 0, 0);
        table.add(4_000);
        addAt(table, 8, 24);
        DerivedMotion.addDistance(table);
        DerivedMotion.addSpeed(table);
        assertThat(table.at(1, Channel.DISTANCE)).isNaN();
        assertThat(table.at(1, Channel.SPEED)).isCloseTo(3, within(1e-6));
    }

    @Test
    void nothingIsAddedAcrossAPause() {
        SampleTable table = new SampleTable();
        addAt(table, 0, 0);
        addAt(table, 10, 30);
        table.nextStretch();
        addAt(table, 300, 500);
        addAt(table, 310, 530);
        DerivedMotion.addDistance(table);
        DerivedMotion.addSpeed(table);
        assertThat(table.at(3, Channel.DISTANCE)).isCloseTo(60, within(1e-6));
        assertThat(table.at(1, Channel.SPEED)).isCloseTo(3, within(1e-6));
        assertThat(table.at(2, Channel.SPEED)).isCloseTo(3, within(1e-6));
    }

    @Test
    void acrossAGapOfMoreThanAMinuteSpeedStaysMissing() {
        SampleTable table = new SampleTable();
        addAt(table, 0, 0);
        addAt(table, 100, 300);
        DerivedMotion.addDistance(table);
        assertThat(DerivedMotion.addSpeed(table)).isFalse();
        assertThat(table.at(0, Channel.SPEED)).isNaN();
    }

    @Test
    void withoutPositionsThereIsNothingToDerive() {
        SampleTable table = new SampleTable();
        table.add(0);
        table.add(1000);
        assertThat(DerivedMotion.addDistance(table)).isFalse();
        assertThat(DerivedMotion.addSpeed(table)).isFalse();
    }

    private static void addAt(SampleTable table, int second, double meters) {
        table.add(second * 1000L);
        table.set(Channel.LATITUDE, 0);
        table.set(Channel.LONGITUDE, 10 + meters / DEGREE);
    }
}
