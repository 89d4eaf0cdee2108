package run.backstride.analysis.running;

import java.util.Optional;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Samples;

/// Where the runner was, for distances between neighbouring samples.
///
/// A plane touching the globe at each pair (equirectangular): its error over some hundred metres is below
/// that of any receiver.
final class Positions {
    /// Mean radius of the Earth, metres (IUGG: (2a + b) / 3 of WGS 84).
    private static final double EARTH_RADIUS_METERS = 6_371_008.8;

    private static final double DEGREE_METERS = EARTH_RADIUS_METERS * Math.PI / 180;

    private final SampledSignal latitude;
    private final SampledSignal longitude;

    private Positions(SampledSignal latitude, SampledSignal longitude) {
        this.latitude = latitude;
        this.longitude = longitude;
    }

    /// {@return the positions of a run, or nothing where it has none}
    static Optional<Positions> of(Samples samples) {
        Optional<SampledSignal> latitude = samples.channel(Channel.LATITUDE);
        Optional<SampledSignal> longitude = samples.channel(Channel.LONGITUDE);
        return latitude.isPresent() && longitude.isPresent()
                ? Optional.of(new Positions(latitude.get(), longitude.get()))
                : Optional.empty();
    }

    /// {@return whether sample `index` has a position}
    boolean has(int index) {
        return latitude.has(index) && longitude.has(index);
    }

    /// {@return metres from sample `from` to sample `to`; `NaN` where one has no position}
    double meters(int from, int to) {
        double north = Math.toRadians(latitude.at(to) - latitude.at(from));
        double degreesEast = longitude.at(to) - longitude.at(from);
        if (degreesEast == 0 && north == 0) {
            return 0;
        }
        if (Math.abs(degreesEast) > 180) {
            degreesEast -=
                    Math.copySign(360, degreesEast); // across the date line: the short way round
        }
        double east = Math.toRadians(degreesEast);
        double middle = Math.toRadians((latitude.at(to) + latitude.at(from)) / 2);
        double eastOnCircle = east * Math.cos(middle);
        return EARTH_RADIUS_METERS * Math.sqrt(north * north + eastOnCircle * eastOnCircle);
    }

    /// {@return whether sample `to` lies further than `meters` from sample `from`; false where one is missing}
    boolean fartherApart(int from, int to, double meters) {
        double north = latitude.at(to) - latitude.at(from);
        double east = longitude.at(to) - longitude.at(from);
        // A degree of longitude is at most one of latitude: most pairs are near enough without a
        // cosine.
        double atMost = DEGREE_METERS * DEGREE_METERS * (north * north + east * east);
        return atMost > meters * meters && meters(from, to) > meters;
    }
}
