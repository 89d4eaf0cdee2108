package run.backstride.video;

/// From where a runner was filmed.
public enum Viewpoint {
    SIDE,
    BEHIND
}
