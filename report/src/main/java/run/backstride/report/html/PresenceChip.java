package run.backstride.report.html;

import run.backstride.analysis.assess.Presence;
import run.backstride.report.Wording;
import run.backstride.report.markup.Element;

/// Whether a mistake is seen, as a word on a coloured ground; the word says it all, the colour repeats it.
final class PresenceChip {
    private PresenceChip() {}

    static Element of(Presence presence) {
        return Html.span("chip " + presence.id(), Wording.presence(presence));
    }
}
