package run.backstride.store;

/// What an account may do.
public enum Role {
    /// Sees and changes the own history.
    RUNNER,
    /// Sees the runners who invited, and comments.
    PHYSIOTHERAPIST,
    /// Looks after accounts; sees no history.
    ADMIN
}
