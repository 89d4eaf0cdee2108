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
    /// @param folder whether the export is unpacked, so that other files may have been put beside it
    static Verdict strava(String path, boolean folder) {
        String name = path.toLowerCase(Locale.ROOT);
        if (name.equals("activities.csv") || name.equals("shoes.csv")) {
            return Verdict.FACTS;
        }
        boolean read = name.startsWith("activities/") || (folder && DIARY_BESIDE.contains(name));
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

    /// {@return whether a folder beside `DI_CONNECT` is one of Garmin's own, such as `customer_data`}
    static boolean isGarminSibling(String folder) {
        return folder.equals("customer_data") || folder.matches("[A-Z]{2,}(?:[_-][A-Z]+)+");
    }

    /// @param path below the folder of `export.xml`
    static Verdict apple(String path, boolean folder) {
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
        boolean ownXml = name.endsWith(".xml") && !name.contains("/");
        return ownXml || folder ? Verdict.READ : Verdict.PRIVATE;
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
