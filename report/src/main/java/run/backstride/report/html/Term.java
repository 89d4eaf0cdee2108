package run.backstride.report.html;

/// A word that not every runner knows.
enum Term {
    BALANCE(
            "Balance",
            "balance",
            "Left and right foot's shares of ground contact time. L 48.8 / R 51.2: the right foot stays longer"
                    + " on the ground."),
    CADENCE("Cadence", "cadence", "Steps a minute, both feet counted."),
    CONTRIBUTOR(
            "Contributor to test",
            "contributor",
            "Something that may add to the pain and that can be changed for a while to see. Not a cause, not a"
                    + " diagnosis."),
    GRADE(
            "Evidence grade",
            "evidence ",
            "How strong the published evidence is that something bears on low back pain in runners: strong,"
                    + " moderate, weak to moderate, weak, contradictory or none."),
    CONTACT(
            "Ground contact time",
            "ground contact time",
            "How long one foot is on the ground, milliseconds."),
    INTERVAL(
            "Interval, 80 % and 95 %",
            "interval",
            "Where the true value lies with that probability, given the data and the assumptions."),
    NORM(
            "Norm",
            "norm",
            "What a group of healthy runners shows at the same speed; where you sit, never a target."),
    NRS(
            "NRS",
            "nrs",
            "Numeric rating scale of pain: 0 is no pain, 10 the worst pain one can imagine."),
    ORTHOTIC(
            "Pelvic drop",
            "pelvic drop",
            "How far the pelvis sinks on the side of the lifted foot, degrees."),
    RELIEF(
            "Expected relief",
            "expected relief",
            "How many points of pain correcting a mistake may take away, as a mean with intervals."),
    RPE("RPE", "rpe", "Rating of perceived effort, 0 to 10."),
    SD(
            "SD",
            " sd",
            "Standard deviation: about two of three runners of the norm lie within one SD of its line."),
    SHOE_REVIEW(
            "Review band",
            "review band",
            "480 to 800 km on a pair: a habit of the field to look at the shoe, without evidence for the back."),
    SPIKE(
            "Spike",
            "spike",
            "A run much longer than the longest single run of the 30 days before it.");

    private final String title;
    private final String sign;
    private final String meaning;

    Term(String title, String sign, String meaning) {
        this.title = title;
        this.sign = sign;
        this.meaning = meaning;
    }

    String title() {
        return title;
    }

    /// {@return lower-case text by which its use is recognised}
    String sign() {
        return sign;
    }

    String meaning() {
        return meaning;
    }
}
