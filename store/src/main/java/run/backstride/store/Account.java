package run.backstride.store;

import java.time.Instant;
import java.util.Optional;

/// Who may come in.
///
/// @param id random, 128 bits
/// @param login as the person types it; upper and lower case do not tell two apart
/// @param name as others see it
/// @param role what the account may do
/// @param runner the account's own history
/// @param passwordHash as the application made it; empty where only another provider may tell who it is
/// @param totpSecret of the second factor, as the application made it
/// @param disabled whether it may not come in
/// @param created when
public record Account(
        String id,
        String login,
        String name,
        Role role,
        Optional<String> runner,
        String passwordHash,
        Optional<String> totpSecret,
        boolean disabled,
        Instant created) {

    /// {@return who it is, without any secret}
    @Override
    public String toString() {
        return "Account[%s, %s%s]".formatted(id, role, disabled ? ", disabled" : "");
    }
}
