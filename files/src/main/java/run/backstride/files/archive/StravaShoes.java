package run.backstride.files.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.core.diary.Diary;
import run.backstride.files.table.CsvText;

/// The shoes of a Strava export: name, brand, model and default sports, in this order in every language. The
/// list of activities calls a shoe by its name or, where it has none, by brand and model.
final class StravaShoes {
    private static final int NAME = 0;
    private static final int BRAND = 1;
    private static final int MODEL = 2;

    private final List<Diary.Shoe> shoes = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    List<Diary.Shoe> all() {
        return shoes;
    }

    void read(byte[] bytes) {
        List<CsvText.Row> rows = CsvText.of(bytes).rows();
        for (CsvText.Row row : rows.subList(Math.min(1, rows.size()), rows.size())) {
            String model = (row.cell(BRAND) + " " + row.cell(MODEL)).strip();
            String name = row.cell(NAME).isEmpty() ? model : row.cell(NAME);
            if (name.isEmpty() || names.putIfAbsent(key(name), name) != null) {
                continue;
            }
            if (!model.isEmpty()) {
                names.putIfAbsent(key(model), name);
                names.putIfAbsent(key(model + " " + name), name);
            }
            shoes.add(
                    new Diary.Shoe(
                            name,
                            model,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            OptionalDouble.empty(),
                            OptionalDouble.empty()));
        }
    }

    /// {@return the name of the shoe that the list of activities means, or its own word where it is no shoe}
    String named(String gear) {
        return names.getOrDefault(key(gear), gear);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
