package run.backstride.core.pose;

/// The points of the body, by the names of Sports2D and OpenSim.
public enum Keypoint {
    NOSE("Nose"),
    HEAD("Head"),
    NECK("Neck"),
    HIP("Hip"),
    RIGHT_SHOULDER("RShoulder"),
    RIGHT_HIP("RHip"),
    RIGHT_KNEE("RKnee"),
    RIGHT_ANKLE("RAnkle"),
    RIGHT_HEEL("RHeel"),
    RIGHT_BIG_TOE("RBigToe"),
    RIGHT_SMALL_TOE("RSmallToe"),
    LEFT_SHOULDER("LShoulder"),
    LEFT_HIP("LHip"),
    LEFT_KNEE("LKnee"),
    LEFT_ANKLE("LAnkle"),
    LEFT_HEEL("LHeel"),
    LEFT_BIG_TOE("LBigToe"),
    LEFT_SMALL_TOE("LSmallToe");

    private final String markerName;

    Keypoint(String markerName) {
        this.markerName = markerName;
    }

    /// {@return the name in keypoint files, such as `RHeel`}
    public String markerName() {
        return markerName;
    }

    /// {@return the same point of the other side; points of the middle are their own}
    public Keypoint mirrored() {
        String other =
                name().startsWith("RIGHT_")
                        ? "LEFT_" + name().substring("RIGHT_".length())
                        : name().startsWith("LEFT_")
                                ? "RIGHT_" + name().substring("LEFT_".length())
                                : name();
        return valueOf(other);
    }
}
