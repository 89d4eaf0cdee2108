package run.backstride.files.xml;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import run.backstride.core.activity.Device;

/// The maker behind a product's name, such as `garmin` behind `Forerunner 945`.
final class DeviceWords {
    private static final List<String> MAKERS =
            List.of(
                    "garmin",
                    "polar",
                    "suunto",
                    "coros",
                    "wahoo",
                    "tomtom",
                    "apple",
                    "fitbit",
                    "samsung",
                    "huawei",
                    "zepp",
                    "amazfit",
                    "stryd",
                    "timex",
                    "sigma",
                    "xiaomi",
                    "casio",
                    "epson",
                    "bryton",
                    "lezyne",
                    "runscribe",
                    "strava",
                    "nike",
                    "komoot",
                    "runkeeper",
                    "endomondo",
                    "decathlon",
                    "withings");

    /// Names of products that are sold without the maker's name in front.
    private static final Map<String, String> PRODUCTS =
            Map.of(
                    "forerunner", "garmin",
                    "fenix", "garmin",
                    "fēnix", "garmin",
                    "vivoactive", "garmin",
                    "instinct", "garmin",
                    "edge", "garmin",
                    "etrex", "garmin",
                    "elemnt", "wahoo",
                    "watch ultra", "apple");

    private DeviceWords() {}

    /// {@return the device of that name; the maker is empty where the name does not tell it}
    static Device of(String name) {
        String product = name.strip();
        String lower = product.toLowerCase(Locale.ROOT);
        Optional<String> maker = MAKERS.stream().filter(lower::contains).findFirst();
        Optional<String> byProduct =
                PRODUCTS.entrySet().stream()
                        .filter(entry -> lower.startsWith(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst();
        return product.isEmpty()
                ? Device.UNKNOWN
                : new Device(maker.or(() -> byProduct).orElse(""), product);
    }
}
