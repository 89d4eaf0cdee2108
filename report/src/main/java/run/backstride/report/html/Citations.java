package run.backstride.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;
import run.backstride.report.SourceWords;
import run.backstride.report.markup.Element;
import run.backstride.report.markup.Node;
import run.backstride.report.source.Bibliography;
import run.backstride.report.source.Reference;

/// Turns sources into links to the bibliography at the end, and remembers which were named.
final class Citations {
    private static final String DECISION = "adr-";
    private static final Pattern KEY_IN_BRACKETS =
            Pattern.compile("(?<=\\()[a-z]+\\d*[a-z]?(?=[,;)])");

    private final Bibliography bibliography;
    private final SortedSet<String> named = new TreeSet<>();

    Citations(Bibliography bibliography) {
        this.bibliography = bibliography;
    }

    /// {@return the sources as links in one inline element; empty where there is none}
    Element links(List<Source> sources) {
        Element links = Element.of("span").in("cites");
        for (Source source : sources) {
            links.add(" ").add(link(source));
        }
        return links;
    }

    /// {@return one link such as `Frandsen 2025, table 2`}
    Element link(Source source) {
        named.add(source.key());
        return Html.link("#" + anchor(source.key()), SourceWords.of(source, bibliography))
                .in("cite");
    }

    /// {@return a sentence in which a key of the bibliography right behind a bracket is a link}
    Element prose(String words) {
        Element prose = Element.of("span");
        Matcher key = KEY_IN_BRACKETS.matcher(words);
        int from = 0;
        while (key.find()) {
            if (bibliography.find(key.group()).isPresent()) {
                prose.add(words.substring(from, key.start()))
                        .add(link(new Source(key.group(), "", Reading.VERIFIED)));
                from = key.end();
            }
        }
        return prose.add(words.substring(from));
    }

    private static Optional<String> ownDecision(String key) {
        return key.startsWith(DECISION)
                ? Optional.of("Backstride decision " + key.substring(DECISION.length()))
                : Optional.empty();
    }

    private static String anchor(String key) {
        return "source-" + key.replaceAll("[^a-z0-9-]", "-");
    }

    /// {@return an entry for each source named so far, by key}
    List<Node> entries() {
        List<Node> entries = new ArrayList<>();
        for (String key : named) {
            Element entry = Element.of("li").set("id", anchor(key));
            bibliography
                    .find(key)
                    .ifPresentOrElse(r -> reference(entry, r), () -> unlisted(entry, key));
            entries.add(entry);
        }
        return entries;
    }

    private static void reference(Element entry, Reference reference) {
        entry.add(Element.of("b", reference.label())).add(". ");
        reference.field("author").ifPresent(author -> entry.add(authors(author) + ". "));
        reference.field("title").ifPresent(title -> entry.add(Element.of("cite", title)).add(". "));
        reference
                .field("journal")
                .or(() -> reference.field("howpublished"))
                .or(() -> reference.field("publisher"))
                .ifPresent(journal -> entry.add(journal + ". "));
        if (reference.field("title").isEmpty()) {
            reference.field("note").ifPresent(note -> entry.add(note + ". "));
        }
        reference
                .link()
                .ifPresent(address ->
                        entry.add(Html.link(address, address).set("rel", "noreferrer noopener")));
    }

    private static String authors(String authors) {
        List<String> names = List.of(authors.split(" and "));
        return names.size() > 3 ? names.getFirst() + " et al" : String.join("; ", names);
    }

    private static void unlisted(Element entry, String key) {
        entry.add(Element.of("b", ownDecision(key).orElse(key)));
        entry.add(
                ownDecision(key).isPresent()
                        ? ". A choice of this program, written down in docs/adr/."
                        : ". Not in the bibliography.");
    }
}
