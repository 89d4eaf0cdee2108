package run.backstride.files.xml;

import java.util.OptionalDouble;

/// Units as Apple Health writes them (HKUnit's strings), into ours. Which unit a value has depends on the
/// person's settings on the day of the export, so no unit is ever assumed.
final class AppleUnits {
    private AppleUnits() {}

    /// What is measured. Its values are kept in metres, metres a second, seconds, kilograms, watts, counts a
    /// minute and counts.
    enum Dimension {
        LENGTH,
        SPEED,
        TIME,
        MASS,
        POWER,
        RATE,
        COUNT;

        /// {@return `value` of `unit` in the unit that we keep; nothing where the unit is not known}
        OptionalDouble convert(double value, String unit) {
            double converted = value * worth(unit.strip());
            return Double.isNaN(converted) ? OptionalDouble.empty() : OptionalDouble.of(converted);
        }

        private double worth(String unit) {
            return switch (this) {
                case LENGTH -> meters(unit);
                case SPEED -> metersPerSecond(unit);
                case TIME -> seconds(unit);
                case MASS -> kilograms(unit);
                case POWER -> unit.equals("W") ? 1 : unit.equals("kW") ? 1000 : Double.NaN;
                case RATE ->
                        unit.equals("count/min") ? 1 : unit.equals("count/s") ? 60 : Double.NaN;
                case COUNT -> unit.equals("count") ? 1 : Double.NaN;
            };
        }

        /// Foot, yard, inch and mile after the international agreement of 1959.
        private static double meters(String unit) {
            return switch (unit) {
                case "m" -> 1;
                case "km" -> 1000;
                case "cm" -> 0.01;
                case "mm" -> 0.001;
                case "mi" -> 1609.344;
                case "yd" -> 0.9144;
                case "ft" -> 0.3048;
                case "in" -> 0.0254;
                default -> Double.NaN;
            };
        }

        private static double metersPerSecond(String unit) {
            int slash = unit.indexOf('/');
            if (unit.equals("mph")) {
                return meters("mi") / seconds("hr");
            }
            return slash < 0
                    ? Double.NaN
                    : meters(unit.substring(0, slash)) / seconds(unit.substring(slash + 1));
        }

        private static double seconds(String unit) {
            return switch (unit) {
                case "s" -> 1;
                case "ms" -> 0.001;
                case "min" -> 60;
                case "hr", "h" -> 3600;
                default -> Double.NaN;
            };
        }

        private static double kilograms(String unit) {
            return switch (unit) {
                case "kg" -> 1;
                case "g" -> 0.001;
                case "lb" -> 0.453_592_37;
                case "oz" -> 0.028_349_523_125;
                case "st" -> 6.350_293_18;
                default -> Double.NaN;
            };
        }
    }

    /// {@return degrees Celsius; nothing where the unit is not known}
    static OptionalDouble celsius(double value, String unit) {
        return switch (unit.strip()) {
            case "degC" -> OptionalDouble.of(value);
            case "degF" -> OptionalDouble.of((value - 32) / 1.8);
            case "K" -> OptionalDouble.of(value - 273.15);
            default -> OptionalDouble.empty();
        };
    }
}
