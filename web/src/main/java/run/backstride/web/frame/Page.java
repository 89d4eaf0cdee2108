package run.backstride.web.frame;

/// A whole page, or a part of one, that a controller answers with.
///
/// @param template its name below `src/main/jte`, without the ending
/// @param title in the browser's title; empty for a part of a page
/// @param place where in the navigation
/// @param model what the template shows, its parameter `m`
/// @param status of HTTP
public record Page(String template, String title, Place place, Object model, int status) {
    private static final int OK = 200;

    /// {@return a whole page}
    public static Page of(String template, String title, Place place, Object model) {
        return new Page(template, title, place, model, OK);
    }

    /// {@return a part of a page, as htmx asks for}
    public static Page part(String template, Object model) {
        return new Page(template, "", Place.NONE, model, OK);
    }

    /// {@return the same with another status}
    public Page withStatus(int other) {
        return new Page(template, title, place, model, other);
    }
}
