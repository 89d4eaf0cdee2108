package run.backstride.files.archive;

/// What the first bytes of a file show it to be.
enum Content {
    FIT,
    TCX,
    GPX,
    APPLE_HEALTH,
    DIARY,
    /// A plan, a log or another paper of an experiment.
    EXPERIMENT,
    /// The list of activities of a Strava export.
    STRAVA_LIST,
    KEYPOINTS,
    GZIP,
    ZIP,
    VIDEO,
    EMPTY,
    UNKNOWN
}
