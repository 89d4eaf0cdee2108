package run.backstride.files.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import run.backstride.core.activity.Channel;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diagnostic.Where;

/// The positions of one workout: from the route files that it names, or from the export itself.
final class AppleRoute {
    private static final List<Channel> CHANNELS =
            List.of(Channel.LATITUDE, Channel.LONGITUDE, Channel.ALTITUDE, Channel.SPEED);

    private AppleRoute() {}

    /// Takes a `Location` element of an old export.
    static void addLocation(SampleTable route, XmlWalk at, DiagnosticLog log) {
        Optional<XmlTime> time = Times.read(at.attribute("date"), at.where(), log);
        if (time.isEmpty()) {
            return;
        }
        Figures figures = new Figures(log);
        route.add(time.get().epochMillis());
        for (Channel channel : CHANNELS) {
            String name = channel.name().toLowerCase(Locale.ROOT);
            String text = at.attribute(name);
            // Apple writes -1 for a speed that it does not know.
            if (!(channel == Channel.SPEED && text.startsWith("-1"))) {
                route.set(channel, figures.sample(channel, text, name, at.where()));
            }
        }
    }

    /// {@return the points of all of the workout's routes that lie within its time, in order}
    static SampleTable read(AppleWorkout workout, RouteSource routes, DiagnosticLog log) {
        SampleTable all = new SampleTable();
        addWithin(workout, workout.inlineRoute().inOrder(), all, log);
        for (String path : workout.routePaths()) {
            for (SampleTable track : tracks(path, routes, log)) {
                addWithin(workout, track, all, log);
            }
        }
        return all.inOrder();
    }

    private static List<SampleTable> tracks(String path, RouteSource routes, DiagnosticLog log) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        try {
            Optional<InputStream> file = routes.open(path);
            if (file.isEmpty()) {
                log.repeat(
                        Code.MISSING_FILE,
                        "route",
                        new Where.Entry(path),
                        "the route file is not there",
                        "Read the workout without its positions");
                return List.of();
            }
            DiagnosticLog routeLog = new DiagnosticLog(log.file() + "!" + name);
            try (InputStream in = file.get()) {
                List<SampleTable> tracks = GpxReader.readTracks(in, routeLog);
                log.adopt(routeLog);
                return tracks;
            }
        } catch (UnreadableInputException unreadable) {
            log.adopt(unreadable.diagnostic());
            return List.of();
        } catch (IOException failed) {
            log.repeat(
                    Code.UNREADABLE,
                    "route",
                    new Where.Entry(path),
                    "the route file could not be read",
                    "Read the workout without its positions");
            return List.of();
        }
    }

    private static void addWithin(
            AppleWorkout workout, SampleTable route, SampleTable all, DiagnosticLog log) {
        int outside = 0;
        for (int row = 0; row < route.rows(); row++) {
            long millis = route.millis(row);
            if (millis < workout.startMillis() || millis > workout.endMillis()) {
                outside++;
                continue;
            }
            all.add(millis);
            for (Channel channel : CHANNELS) {
                all.set(channel, route.at(row, channel));
            }
        }
        if (outside > 0) {
            log.repeat(
                    Code.TIME_JUMP,
                    "route",
                    new Where.Whole(),
                    outside + " points of a route lie outside of its workout's time",
                    "Left them out");
        }
    }
}
