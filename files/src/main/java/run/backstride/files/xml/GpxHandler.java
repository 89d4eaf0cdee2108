package run.backstride.files.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Device;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.diary.Diary;
import run.backstride.files.ContentKind;
import run.backstride.files.FileReading;
import run.backstride.files.Format;

/// What a GPX file's elements mean, one after another.
final class GpxHandler implements XmlHandler {
    private final DiagnosticLog log;
    private final List<GpxTrack> tracks = new ArrayList<>();
    private Optional<GpxTrack> open = Optional.empty();
    private String creator = "";
    private String fileName = "";
    private int routePoints;
    private int wayPoints;

    GpxHandler(DiagnosticLog log) {
        this.log = log;
    }

    @Override
    public void start(XmlWalk at) {
        switch (at.name()) {
            case "gpx" -> {
                if (at.depth() == 1) {
                    creator = at.attribute("creator");
                }
            }
            case "trk" -> {
                GpxTrack track = new GpxTrack(log);
                tracks.add(track);
                open = Optional.of(track);
            }
            case "trkseg" -> open.ifPresent(GpxTrack::startSegment);
            case "trkpt" -> open.ifPresent(track -> track.startPoint(at));
            case "rtept" -> routePoints++;
            case "wpt" -> wayPoints++;
            default -> {
                // Values are taken at their end, when their text is known.
            }
        }
    }

    @Override
    public void end(XmlWalk at, String text) {
        if (open.isEmpty()) {
            // GPX 1.1 keeps the file's name in its metadata, GPX 1.0 in the root.
            boolean named =
                    at.name().equals("name") && (at.depth() == 2 || at.above(1).equals("metadata"));
            fileName = named && at.depth() <= 3 ? text : fileName;
            return;
        }
        GpxTrack track = open.get();
        switch (at.name()) {
            case "trk" -> open = Optional.empty();
            case "trkpt" -> track.endPoint(at.where());
            default -> {
                if (at.within("trkpt")) {
                    track.value(at, text);
                } else if (at.above(1).equals("trk") && at.name().equals("name")) {
                    track.name(text);
                } else if (at.above(1).equals("trk") && at.name().equals("type")) {
                    track.type(text);
                } else if (at.above(1).equals("TrackStatsExtension")) {
                    track.total(at, text);
                }
            }
        }
    }

    /// {@return the tracks, those without a single time included}
    List<GpxTrack> tracks() {
        return tracks;
    }

    /// {@return what the file gave}
    FileReading reading() {
        Device device = DeviceWords.of(creator);
        List<Activity> activities =
                tracks.stream().flatMap(track -> track.build(device, fileName).stream()).toList();
        return new FileReading(
                log.file(), Format.GPX, kind(activities), activities, Diary.EMPTY, log.all());
    }

    private ContentKind kind(List<Activity> activities) {
        if (!activities.isEmpty()) {
            return ContentKind.ACTIVITY;
        }
        int trackPoints = tracks.stream().mapToInt(GpxTrack::points).sum();
        int points = trackPoints + routePoints + wayPoints;
        if (points == 0) {
            log.note(
                    Code.NOT_AN_ACTIVITY,
                    new Where.Whole(),
                    "the file has no points",
                    "Took nothing from it");
            return ContentKind.OTHER;
        }
        // Points of a track that have no time were noted one by one.
        if (trackPoints == 0) {
            log.note(
                    Code.NO_TIME,
                    new Where.Whole(),
                    "the file has "
                            + routePoints
                            + " route points, "
                            + wayPoints
                            + " waypoints and no track",
                    "Took nothing from it");
        }
        return trackPoints + routePoints > 0 ? ContentKind.COURSE : ContentKind.OTHER;
    }
}
