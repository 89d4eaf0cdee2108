package run.backstride.report;

/// How a terminal report is laid out.
///
/// @param colour whether to colour; without it the text holds no escape sequence at all
/// @param width columns to fill, at least [#NARROWEST]
/// @param units the reader's units
/// @param fullReport where the full report lies, as the reader would open it; empty where there is none
public record TerminalStyle(Colour colour, int width, UnitSystem units, String fullReport) {
    /// The narrowest page that can be laid out.
    public static final int NARROWEST = 40;

    private static final int USUAL = 80;

    /// Rejects a page that is too narrow to lay out.
    public TerminalStyle {
        if (width < NARROWEST) {
            throw new IllegalArgumentException(
                    "width must be at least " + NARROWEST + ", was " + width);
        }
    }

    /// {@return plain text of 80 columns}
    public static TerminalStyle plain(UnitSystem units) {
        return new TerminalStyle(Colour.NEVER, USUAL, units, "");
    }

    /// {@return this style for a page of `columns`}
    public TerminalStyle ofWidth(int columns) {
        return new TerminalStyle(colour, columns, units, fullReport);
    }

    /// {@return this style in colour}
    public TerminalStyle coloured() {
        return new TerminalStyle(Colour.ANSI, width, units, fullReport);
    }

    /// {@return this style, pointing at the full report}
    public TerminalStyle withFullReportAt(String place) {
        return new TerminalStyle(colour, width, units, place);
    }

    /// Whether to colour.
    public enum Colour {
        NEVER,
        /// ANSI escape sequences of the eight basic colours, which follow the reader's own palette.
        ANSI
    }
}
