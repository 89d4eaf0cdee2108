package run.backstride.store;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// The tables of the schema, those first that others point to.
final class Tables {
    /// All that belong to a runner, `runner` itself first.
    static final List<String> OF_A_RUNNER =
            List.of(
                    "runner",
                    "import_batch",
                    "import_input",
                    "import_file",
                    "activity",
                    "activity_recording",
                    "diary_profile",
                    "diary_pain",
                    "diary_shoe",
                    "diary_shoe_use",
                    "diary_strength",
                    "diary_mobility",
                    "diary_sleep",
                    "diary_test",
                    "diary_screening",
                    "gait_recording",
                    "gait_order",
                    "gait_artifact",
                    "experiment_paper",
                    "experiment",
                    "experiment_log",
                    "analysis",
                    "access_log",
                    "preference",
                    "questionnaire",
                    "comment",
                    "job");

    /// Who may come in, and what was granted to whom: in a backup, never in a runner's export, and never taken from one.
    static final List<String> OF_THE_HOUSE =
            List.of("account", "account_identity", "invitation", "access_grant", "api_token");

    /// {@return the tables that an archive holds}
    static List<String> of(Manifest.Scope scope) {
        return switch (scope) {
            case ONE_RUNNER -> OF_A_RUNNER;
            case EVERYTHING -> Stream.concat(OF_A_RUNNER.stream(), OF_THE_HOUSE.stream()).toList();
        };
    }

    private Tables() {}

    /// {@return the column that says whose row it is}
    static String owner(String table) {
        return table.equals("runner") ? "id" : "runner_id";
    }

    /// {@return the columns of a table, lower case}
    static List<String> columns(Handle handle, String table) {
        return handle.createQuery("select * from " + table + " where 1 = 0")
                .scanResultSet((rows, _) -> {
                    ResultSetMetaData about = rows.get().getMetaData();
                    List<String> names = new ArrayList<>();
                    for (int i = 1; i <= about.getColumnCount(); i++) {
                        names.add(about.getColumnLabel(i).toLowerCase(Locale.ROOT));
                    }
                    return names;
                });
    }

    /// {@return every table of the database, lower case}
    static List<String> all(Handle handle) {
        try {
            DatabaseMetaData about = handle.getConnection().getMetaData();
            List<String> names = new ArrayList<>();
            try (ResultSet rows = about.getTables(null, null, "%", new String[] {"TABLE"})) {
                while (rows.next()) {
                    names.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
                }
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
