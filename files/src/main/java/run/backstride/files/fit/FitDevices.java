package run.backstride.files.fit;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import run.backstride.core.activity.Device;

/// Names of what recorded a file.
final class FitDevices {
    /// Makers whose product numbers the table of products lists.
    private static final Set<String> SHARE_PRODUCTS =
            Set.of("garmin", "dynastream", "dynastream_oem", "tacx");

    private FitDevices() {}

    /// The device by the file's id, else by its list of devices. A product is named by the table, else by the
    /// maker's own text, else by its number.
    static Device device(FitContents.FileId id, FitContents.FileId creator) {
        FitContents.FileId said = Double.isNaN(id.manufacturer()) ? creator : id;
        if (Double.isNaN(said.manufacturer())) {
            return new Device("", id.productName());
        }
        int number = (int) said.manufacturer();
        String manufacturer =
                FitNames.name(FitNames.MANUFACTURER, number)
                        .orElse(Integer.toString(number))
                        .toLowerCase(Locale.ROOT);
        return new Device(manufacturer, product(manufacturer, said));
    }

    private static String product(String manufacturer, FitContents.FileId said) {
        if (SHARE_PRODUCTS.contains(manufacturer) && !Double.isNaN(said.product())) {
            var known = FitNames.name(FitNames.PRODUCT, (int) said.product());
            if (known.isPresent()) {
                return known.get();
            }
        }
        if (!said.productName().isEmpty()) {
            return said.productName();
        }
        return Double.isNaN(said.product()) ? "" : Integer.toString((int) said.product());
    }

    /// {@return the number of a device's product, where its name is in the table or is itself a number}
    static OptionalInt productNumber(Device device) {
        if (SHARE_PRODUCTS.contains(device.manufacturer())) {
            OptionalInt known = FitNames.number(FitNames.PRODUCT, device.product());
            if (known.isPresent()) {
                return known;
            }
        }
        return device.product().matches("[0-9]{1,5}")
                ? OptionalInt.of(Integer.parseInt(device.product()))
                : OptionalInt.empty();
    }
}
