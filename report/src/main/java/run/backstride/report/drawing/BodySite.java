package run.backstride.report.drawing;

import java.util.Locale;
import java.util.Optional;

/// Where it hurts, as a person would say it. Left and right are the runner's own.
public enum BodySite {
    UPPER_BACK("upper back"),
    LOW_BACK_LEFT("low back, left"),
    LOW_BACK_CENTRE("low back, centre"),
    LOW_BACK_RIGHT("low back, right"),
    BUTTOCK_LEFT("left buttock"),
    BUTTOCK_RIGHT("right buttock"),
    THIGH_BACK_LEFT("back of the left thigh"),
    THIGH_BACK_RIGHT("back of the right thigh"),
    CALF_LEFT("left calf or Achilles tendon"),
    CALF_RIGHT("right calf or Achilles tendon"),
    HEEL_LEFT("left heel or sole"),
    HEEL_RIGHT("right heel or sole"),
    BELLY("belly"),
    HIP_LEFT("side of the left hip"),
    HIP_RIGHT("side of the right hip"),
    GROIN_LEFT("left groin"),
    GROIN_RIGHT("right groin"),
    THIGH_FRONT_LEFT("front of the left thigh"),
    THIGH_FRONT_RIGHT("front of the right thigh"),
    KNEE_LEFT("left knee"),
    KNEE_RIGHT("right knee"),
    SHIN_LEFT("left shin"),
    SHIN_RIGHT("right shin"),
    FOOT_LEFT("top of the left foot or ankle"),
    FOOT_RIGHT("top of the right foot or ankle");

    private final String words;

    BodySite(String words) {
        this.words = words;
    }

    /// {@return its name for a person}
    public String words() {
        return words;
    }

    /// {@return its stable name, such as `low-back-left`}
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// {@return the site of that id, or nothing}
    public static Optional<BodySite> ofId(String id) {
        for (BodySite site : values()) {
            if (site.id().equals(id)) {
                return Optional.of(site);
            }
        }
        return Optional.empty();
    }
}
