package run.backstride.files.fit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Names of the numbers in FIT files, as open-source decoders print them. The table is `names.tsv`.
final class FitNames {
    private static final Map<String, Map<Integer, String>> NAMES = load();
    private static final Map<String, Map<String, Integer>> NUMBERS = reversed(NAMES);

    static final String SPORT = "sport";
    static final String SUB_SPORT = "sub_sport";
    static final String MANUFACTURER = "manufacturer";

    /// Products of Garmin and its sensor makers.
    static final String PRODUCT = "product";

    static final String CATEGORY = "category";

    private FitNames() {}

    /// {@return the name of a number of one kind, where the table has it}
    static Optional<String> name(String kind, int number) {
        return Optional.ofNullable(NAMES.getOrDefault(kind, Map.of()).get(number));
    }

    /// {@return the number of a name of one kind, where the table has it}
    static OptionalInt number(String kind, String name) {
        Integer number = NUMBERS.getOrDefault(kind, Map.of()).get(name);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /// {@return the kind under which the exercises of a category stand}
    static String exercisesOf(String category) {
        return "exercise:" + category;
    }

    private static Map<String, Map<Integer, String>> load() {
        Map<String, Map<Integer, String>> names = new HashMap<>();
        try (InputStream table = FitNames.class.getResourceAsStream("names.tsv")) {
            if (table == null) {
                throw new IllegalStateException("names.tsv is missing beside " + FitNames.class);
            }
            var reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    names.computeIfAbsent(cells[0], _ -> new HashMap<>())
                            .put(Integer.valueOf(cells[1]), cells[2]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static Map<String, Map<String, Integer>> reversed(
            Map<String, Map<Integer, String>> names) {
        Map<String, Map<String, Integer>> numbers = new HashMap<>();
        names.forEach((kind, table) ->
                table.forEach((number, name) ->
                        numbers.computeIfAbsent(kind, _ -> new HashMap<>()).put(name, number)));
        return numbers;
    }
}
