package run.backstride.web.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import run.backstride.report.drawing.BodySite;
import run.backstride.report.drawing.Drawing;

/// Where it hurts, as the diary keeps it: words with commas between them.
///
/// @param sites parts of the body that the map knows
/// @param other what else was written
public record PainSites(Set<BodySite> sites, String other) {

    /// Copies the set, in the map's order.
    public PainSites {
        sites =
                java.util.Collections.unmodifiableSet(
                        new LinkedHashSet<>(sites.stream().sorted().toList()));
    }

    /// {@return the sites of a diary's text; words that the map does not know stay as they were written}
    static PainSites read(String text) {
        // Some names have a comma of their own, so names are looked for from the longest on.
        String rest = text.strip();
        Set<BodySite> sites = new LinkedHashSet<>();
        List<BodySite> longestFirst = new ArrayList<>(List.of(BodySite.values()));
        longestFirst.sort(
                java.util.Comparator.comparingInt((BodySite one) -> one.words().length())
                        .reversed());
        for (BodySite site : longestFirst) {
            String found = "(^|; )" + java.util.regex.Pattern.quote(site.words()) + "(?=$|; )";
            String without = rest.replaceFirst(found, "$1");
            if (!without.equals(rest)) {
                sites.add(site);
                rest = without;
            }
        }
        rest = rest.replaceAll("(; )+", "; ").replaceAll("^; |; $|^;$", "").strip();
        return new PainSites(sites, rest);
    }

    /// {@return the text that the diary keeps}
    String text() {
        List<String> parts = new ArrayList<>(sites.stream().map(BodySite::words).toList());
        if (!other.isBlank()) {
            parts.add(other.strip());
        }
        return String.join("; ", parts);
    }

    /// {@return the body map with these sites marked, as HTML}
    public String map() {
        return Drawing.bodyMap(sites.stream().map(BodySite::id).collect(Collectors.toSet()))
                .toString();
    }

    /// {@return all sites that can be chosen}
    public List<BodySite> all() {
        return List.of(BodySite.values());
    }
}
