package run.backstride.report;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import run.backstride.core.Unit;

/// Sentences of the analysis, which speak of kilometres, in the reader's units.
public final class Prose {
    private static final Pattern KILOMETERS =
            Pattern.compile(
                    "(?<![0-9.,])([0-9][0-9,]*(?:\\.[0-9]+)?)(?: to ([0-9][0-9,]*(?:\\.[0-9]+)?))? km(?![a-z/])");
    private static final Numbers MILES = new Numbers(UnitSystem.IMPERIAL);

    private Prose() {}

    /// {@return a text, which may be HTML, with each distance that it names as the reader counts them}
    public static String of(String text, UnitSystem units) {
        return switch (units) {
            case METRIC -> text;
            case IMPERIAL -> KILOMETERS.matcher(text).replaceAll(Prose::miles);
        };
    }

    private static String miles(MatchResult found) {
        String last = found.group(2);
        return miles(found.group(1)) + (last == null ? "" : " to " + miles(last)) + " mi";
    }

    private static String miles(String kilometers) {
        return MILES.figure(Double.parseDouble(kilometers.replace(",", "")), Unit.KILOMETERS);
    }
}
