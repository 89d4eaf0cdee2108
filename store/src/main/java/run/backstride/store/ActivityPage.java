package run.backstride.store;

import java.util.List;

/// One page of a list.
///
/// @param rows on this page
/// @param total rows on all pages
public record ActivityPage(List<ActivityRow> rows, int total) {

    /// Copies the list.
    public ActivityPage {
        rows = List.copyOf(rows);
    }
}
