package run.backstride.report.terminal;

import run.backstride.report.TerminalStyle;

/// How a stretch of text is set off. Plain text stays as it is where colour is off.
enum Ink {
    PLAIN(""),
    BOLD("1"),
    FAINT("2"),
    GOOD("32"),
    WARN("33"),
    BAD("1;31"),
    ACCENT("1;36");

    private static final String ESCAPE = "\u001b[";

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    String on(String text, TerminalStyle.Colour colour) {
        return switch (colour) {
            case NEVER -> text;
            case ANSI ->
                    code.isEmpty() || text.isBlank()
                            ? text
                            : ESCAPE + code + "m" + text + ESCAPE + "0m";
        };
    }
}
