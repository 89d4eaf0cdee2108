package run.backstride.web.frame;

/// Addresses that a request names to go on to.
public final class OurAddress {
    private OurAddress() {}

    /// {@return an address of ours; never one of somebody else's}
    public static String of(String named) {
        boolean path = named.startsWith("/") && !named.startsWith("//") && !named.contains("\\");
        return path && named.chars().noneMatch(Character::isISOControl) ? named : "/";
    }
}
