package run.backstride.analysis.gait;

import java.util.List;
import java.util.function.Predicate;

/// Leaves out the contacts of a foot that break the rhythm of its strides: a network may show a landing that is none.
///
/// @param foot what is kept
/// @param dropped how many initial contacts and toe-offs are not
record Alternation(ContactDetection.Found foot, int dropped) {
    /// Contacts within this many strides are asked.
    private static final double REACH = 3.5;

    /// A contact lies off the rhythm of another where this share of a stride is left over between them.
    private static final double OFF = 0.15;

    /// @param strideSeconds length of a stride; `NaN` where it is not known, and everything is kept
    static Alternation of(ContactDetection.Found foot, double strideSeconds) {
        if (Double.isNaN(strideSeconds)) {
            return new Alternation(foot, 0);
        }
        List<Double> contacts = kept(foot.initialContacts(), strideSeconds);
        List<Double> toeOffs = kept(foot.toeOffs(), strideSeconds);
        Predicate<Contact> whole =
                stance ->
                        contacts.contains(stance.initialContact())
                                && toeOffs.contains(stance.toeOff());
        int dropped =
                foot.initialContacts().size()
                        - contacts.size()
                        + foot.toeOffs().size()
                        - toeOffs.size();
        return new Alternation(
                new ContactDetection.Found(
                        contacts,
                        toeOffs,
                        foot.stances().stream().filter(whole).toList(),
                        foot.strideSeconds()),
                dropped);
    }

    private static List<Double> kept(List<Double> moments, double stride) {
        return moments.stream()
                .filter(moment -> {
                    int off = 0;
                    int on = 0;
                    for (double other : moments) {
                        double strides = Math.abs(other - moment) / stride;
                        if (other != moment && strides < REACH) {
                            boolean alike = Math.abs(strides - Math.rint(strides)) < OFF;
                            on += alike && strides > 0.5 ? 1 : 0;
                            off += alike && strides > 0.5 ? 0 : 1;
                        }
                    }
                    return on >= off;
                })
                .toList();
    }
}
