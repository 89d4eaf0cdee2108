package run.backstride.web.frame;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.UriUtils;
import run.backstride.report.UnitSystem;

/// What every page shares.
///
/// @param title in the browser's title
/// @param place where in the navigation
/// @param viewer who looks at whom; empty on pages about nobody
/// @param person who has logged in; empty where nobody does
/// @param csrfToken to be sent back with every change
/// @param theme colours
/// @param units of what is shown
/// @param address of this page, to come back to
/// @param version of the program, so that styles and scripts are fetched anew after an update
/// @param accounts whether people log in
public record Frame(
        String title,
        Place place,
        Optional<Viewer> viewer,
        Optional<Person> person,
        String csrfToken,
        Theme theme,
        UnitSystem units,
        String address,
        String version,
        boolean accounts) {
    private static final Set<Place> ON_A_PHONE =
            EnumSet.of(Place.TODAY, Place.CAUSES, Place.RUNS, Place.PAIN);

    /// {@return the address of a page of the runner who is shown}
    public String url(String path) {
        return viewer.map(Viewer::base).orElse("") + path;
    }

    /// {@return a text as part of an address}
    public static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    /// {@return the address of one of our own styles or scripts}
    public String asset(String name) {
        return "/assets/" + name + "?v=" + encoded(version);
    }

    /// {@return whether entries may be made here}
    public boolean mayEdit() {
        return viewer.map(Viewer::mayEdit).orElse(false);
    }

    /// {@return all places of the navigation}
    public List<Place> places() {
        return Arrays.stream(Place.values()).filter(one -> one != Place.NONE).toList();
    }

    /// {@return whether a place is in the bar of a phone; the others are one tap further}
    public boolean isFirst(Place one) {
        return ON_A_PHONE.contains(one);
    }

    /// {@return whether figures are in miles and pounds}
    public boolean isImperial() {
        return units == UnitSystem.IMPERIAL;
    }
}
