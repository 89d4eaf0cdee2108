package run.backstride.files.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The developers of one FIT file (message 207) and the fields they describe (message 206), as they stand at
/// the place in the file that has been read.
final class DeveloperFields {
    static final int MESSAGE_DEVELOPER = 207;
    static final int MESSAGE_DESCRIPTION = 206;
    private static final int DEVELOPER_APPLICATION = 1;
    private static final int DEVELOPER_INDEX = 3;
    private static final int DESCRIPTION_DEVELOPER = 0;
    private static final int DESCRIPTION_NUMBER = 1;
    private static final int DESCRIPTION_TYPE = 2;
    private static final int DESCRIPTION_NAME = 3;
    private static final int DESCRIPTION_SCALE = 6;
    private static final int DESCRIPTION_OFFSET = 7;
    private static final int DESCRIPTION_UNIT = 8;

    private final Map<Integer, String> applications = new HashMap<>();
    private final Map<Integer, DeveloperColumn> current = new HashMap<>();
    private final Map<DeveloperColumn.Description, DeveloperColumn> all = new LinkedHashMap<>();
    private int generation;

    /// A developer says who it is; a repetition only renews it.
    void developer(FitMessage message) {
        double index = message.number(DEVELOPER_INDEX);
        if (!Double.isNaN(index)) {
            applications.put((int) index, message.hex(DEVELOPER_APPLICATION));
        }
    }

    /// A field is described, perhaps anew. The same description keeps its column; another one opens a new.
    ///
    /// @return whether the description could be used
    boolean describe(FitMessage message) {
        double developer = message.number(DESCRIPTION_DEVELOPER);
        double number = message.number(DESCRIPTION_NUMBER);
        double type = message.number(DESCRIPTION_TYPE);
        if (Double.isNaN(developer) || Double.isNaN(number) || Double.isNaN(type)) {
            return false;
        }
        double scale = message.number(DESCRIPTION_SCALE);
        double offset = message.number(DESCRIPTION_OFFSET);
        var description =
                new DeveloperColumn.Description(
                        (int) developer,
                        applications.getOrDefault((int) developer, ""),
                        (int) number,
                        FitBaseType.ofCode((int) type),
                        message.text(DESCRIPTION_NAME),
                        message.text(DESCRIPTION_UNIT),
                        Double.isNaN(scale) || scale == 0 ? 1 : scale,
                        Double.isNaN(offset) ? 0 : offset);
        current.put(
                key((int) developer, (int) number),
                all.computeIfAbsent(description, DeveloperColumn::new));
        generation++;
        return true;
    }

    /// {@return the column that such a field fills from here on; empty where none was described}
    Optional<DeveloperColumn> column(int developer, int number) {
        return Optional.ofNullable(current.get(key(developer, number)));
    }

    /// {@return a number that changes whenever [#column] may answer differently}
    int generation() {
        return generation;
    }

    /// {@return all fields ever described, in the order of the file}
    List<DeveloperColumn> columns() {
        return new ArrayList<>(all.values());
    }

    private static int key(int developer, int number) {
        return developer << 8 | number;
    }
}
