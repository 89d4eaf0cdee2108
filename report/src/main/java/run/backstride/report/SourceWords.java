package run.backstride.report;

import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;
import run.backstride.report.source.Bibliography;
import run.backstride.report.source.Reference;

/// A source as a reader cites it, for pages that do not carry the bibliography.
public final class SourceWords {
    private static final String DECISION = "adr-";
    private static final Bibliography BIBLIOGRAPHY = Bibliography.packed();

    private SourceWords() {}

    /// {@return such as `McGill 1999, table 2 · secondary source`}
    public static String of(Source source) {
        return of(source, BIBLIOGRAPHY);
    }

    /// {@return the same, by that bibliography}
    public static String of(Source source, Bibliography bibliography) {
        String place = source.place().isBlank() ? "" : ", " + source.place();
        String doubt = source.reading() == Reading.VERIFIED ? "" : " · " + source.reading().words();
        return label(source.key(), bibliography) + place + doubt;
    }

    /// Author and year; for a decision of this program its number; else the key.
    private static String label(String key, Bibliography bibliography) {
        return bibliography
                .find(key)
                .map(Reference::label)
                .orElseGet(() ->
                        key.startsWith(DECISION)
                                ? "Backstride decision " + key.substring(DECISION.length())
                                : key);
    }
}
