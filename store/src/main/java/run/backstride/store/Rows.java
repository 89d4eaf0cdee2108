package run.backstride.store;

import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/// Writes rows.
final class Rows {
    private Rows() {}

    /// Adds one row.
    ///
    /// @param columns of the table, any of them
    /// @param cells one a column, as [Cells] makes them
    static void insert(
            Handle handle, String table, List<String> columns, List<@Nullable Object> cells) {
        if (columns.size() != cells.size()) {
            throw new IllegalArgumentException(
                    "cells must be %d, were %d".formatted(columns.size(), cells.size()));
        }
        Update insert =
                handle.createUpdate(
                        "insert into %s (%s) values (%s)"
                                .formatted(
                                        table,
                                        String.join(", ", columns),
                                        String.join(
                                                ", ", Collections.nCopies(columns.size(), "?"))));
        for (int i = 0; i < cells.size(); i++) {
            insert.bind(i, cells.get(i));
        }
        insert.execute();
    }
}
