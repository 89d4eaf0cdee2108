package run.backstride.files.archive;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The allow-lists: what may be opened of an export. Whatever is not named here is never opened.
final class ExportRules {
    /// What is done with a file of an export.
    enum Verdict {
        /// It is read like any other file.
        READ,
        /// The export reads it for what it knows of the activities.
        FACTS,
        /// Another file of the export reads it.
        BESIDE,
        /// It is not opened.
        PRIVATE
    }

    /// Never opened, wherever they lie and whether or not the rest of the export is there.
    private static final Set<String> PRIVATE_ANYWHERE =
            Set.of(
                    "contacts.csv",
                    "followers.csv",
                    "following.csv",
                    "messaging.json",
                    "reactions.csv",
                    "logins.csv",
                    "mobile_device_identifiers.csv");

    /// Diary tables that a runner may have put beside the files of an export; no file of a Strava export has
    /// such a name.
    private static final Set<String> DIARY_BESIDE =
            Set.of(
                    "pain.csv",
                    "shoe_use.csv",
                    "strength.csv",
                    "mobility.csv",
                    "sleep.csv",
                    "tests.csv",
                    "screening.csv");

    private static final List<String> ACTIVITY_ENDINGS =
            List.of(".fit", ".tcx", ".gpx", ".fit.gz", ".tcx.gz", ".gpx.gz");

    private ExportRules() {}

    static boolean isPrivateAnywhere(String path) {
        return PRIVATE_ANYWHERE.contains(lastName(path));
    }

    /// @param path below the export's folder
    static Verdict strava(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        if (name.equals("activities.csv") || name.equals("shoes.csv")) {
            return Verdict.FACTS;
        }
        boolean read = name.startsWith("activities/") || DIARY_BESIDE.contains(name);
        return read ? Verdict.READ : Verdict.PRIVATE;
    }

    /// @param path below the folder that holds `DI_CONNECT`, or below `DI_CONNECT` itself
    static Verdict garmin(String path) {
        String name = lastName(path);
        boolean facts =
                name.endsWith("summarizedactivities.json")
                        || name.endsWith("_gear.json")
                        || name.endsWith("sleepdata.json")
                        || name.endsWith("healthstatusdata.json")
                        || (name.startsWith("udsfile") && name.endsWith(".json"));
        if (facts) {
            return Verdict.FACTS;
        }
        boolean uploaded = name.startsWith("uploadedfiles") && name.endsWith(".zip");
        return uploaded || isGarminActivity(path) ? Verdict.READ : Verdict.PRIVATE;
    }

    /// {@return whether a file that was uploaded to Garmin may hold an activity, sleep or the like}
    static boolean isGarminActivity(String path) {
        String name = lastName(path);
        return ACTIVITY_ENDINGS.stream().anyMatch(name::endsWith) && !name.contains("_weight");
    }

    /// What lies beside `DI_CONNECT` in an archive is Garmin's, but for diary tables; in a folder it may be
    /// the runner's, but for folders that are named as Garmin names them, such as `customer_data`.
    ///
    /// @param path below the folder that holds `DI_CONNECT`
    static Verdict besideGarmin(String path, boolean folder) {
        String first = path.substring(0, Math.max(0, path.indexOf('/')));
        boolean garmins =
                first.equals("customer_data") || first.matches("[A-Z]{2,}(?:[_-][A-Z]+)+");
        boolean read = DIARY_BESIDE.contains(path) || (folder && !garmins);
        return read ? Verdict.READ : Verdict.PRIVATE;
    }

    /// What lies in `apple_health_export` is Apple's; an `export.xml` elsewhere may have anything beside it.
    ///
    /// @param path below the folder of `export.xml`
    /// @param root that folder
    static Verdict apple(String path, String root) {
        String name = path.toLowerCase(Locale.ROOT);
        boolean clinical =
                name.endsWith("_cda.xml")
                        || name.startsWith("electrocardiograms/")
                        || name.startsWith("clinical-records/")
                        || name.startsWith("clinical_records/");
        if (clinical) {
            return Verdict.PRIVATE;
        }
        if (name.startsWith("workout-routes/")) {
            return Verdict.BESIDE;
        }
        boolean apples = root.endsWith("apple_health_export/");
        boolean ownXml = name.endsWith(".xml") && !name.contains("/");
        return ownXml || !apples || DIARY_BESIDE.contains(name) ? Verdict.READ : Verdict.PRIVATE;
    }

    /// Without an archive's list of entries it can't be told what export it is, so that only what may hold
    /// training by its name is opened.
    static boolean mayBeStreamed(String path) {
        String name = lastName(path);
        return isGarminActivity(path)
                || DIARY_BESIDE.contains(name)
                || name.endsWith(".zip")
                || (name.endsWith(".xml") && !name.endsWith("_cda.xml"));
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
