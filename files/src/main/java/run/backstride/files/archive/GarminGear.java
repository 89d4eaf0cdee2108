package run.backstride.files.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import run.backstride.core.diary.Diary;
import tools.jackson.databind.JsonNode;

/// `gear.json`: the shoes, and which activity was run in which.
final class GarminGear {
    private record Item(String name, boolean isShoe) {}

    private final List<Diary.Shoe> shoes = new ArrayList<>();
    private final Map<String, Item> items = new HashMap<>();
    private final Map<Long, Item> byActivity = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    List<Diary.Shoe> shoes() {
        return shoes;
    }

    /// {@return the name of what activity `id` was done with; empty where none is known}
    String of(long id) {
        Item item = byActivity.get(id);
        return item == null ? "" : item.name;
    }

    void read(JsonNode part) {
        for (JsonNode gear : part.path("gearDTOS")) {
            add(gear);
        }
        for (Map.Entry<String, JsonNode> used : part.path("gearActivityDTOs").properties()) {
            Item item = items.get(used.getKey());
            if (item == null) {
                continue;
            }
            for (JsonNode use : used.getValue()) {
                OptionalLong id = JsonRecords.whole(use, "activityId");
                if (id.isPresent()) {
                    // an activity may have several pieces of gear; the shoe is the one that matters
                    byActivity.merge(id.getAsLong(), item, (a, b) -> b.isShoe && !a.isShoe ? b : a);
                }
            }
        }
    }

    private void add(JsonNode gear) {
        OptionalLong key = JsonRecords.whole(gear, "gearPk");
        String model = JsonRecords.text(gear, "customMakeModel");
        String given = JsonRecords.text(gear, "displayName");
        String name = unique(given.isEmpty() ? model : given);
        if (key.isEmpty() || name.isEmpty()) {
            return;
        }
        boolean isShoe =
                JsonRecords.text(gear, "gearTypeName").toLowerCase(Locale.ROOT).startsWith("shoe");
        Item before = items.putIfAbsent(Long.toString(key.getAsLong()), new Item(name, isShoe));
        if (before == null && isShoe) {
            shoes.add(
                    new Diary.Shoe(
                            name,
                            model,
                            Optional.empty(),
                            JsonRecords.day(gear, "dateBegin"),
                            JsonRecords.day(gear, "dateEnd"),
                            OptionalDouble.empty(),
                            OptionalDouble.empty()));
        }
    }

    /// Two pairs of one model are two shoes.
    private String unique(String name) {
        String free = name;
        for (int pair = 2; !free.isEmpty() && !names.add(free); pair++) {
            free = name + " (" + pair + ")";
        }
        return free;
    }
}
