package run.backstride.files.table;

/// A row that says nothing that can be kept.
final class BadRow extends Exception {
    private static final long serialVersionUID = 1;

    BadRow(String saw) {
        super(saw);
    }
}
