package run.backstride.core.activity;

/// What was done.
///
/// @param kind what it means for us
/// @param name the sport in the field's words, lower case, such as `running`
/// @param subSport the finer word, such as `treadmill`; `generic` where the file says nothing
public record Sport(Kind kind, String name, String subSport) {

    /// The few kinds that the analysis tells apart.
    public enum Kind {
        RUN,
        WALK,
        RIDE,
        SWIM,
        STRENGTH,
        /// Mobility, stretching, flexibility, yoga, pilates.
        MOBILITY,
        TRANSITION,
        OTHER
    }

    /// {@return whether it was run without moving over the ground}
    public boolean isTreadmill() {
        return kind == Kind.RUN
                && (subSport.equals("treadmill")
                        || subSport.equals("indoor_running")
                        || subSport.equals("virtual_activity"));
    }
}
