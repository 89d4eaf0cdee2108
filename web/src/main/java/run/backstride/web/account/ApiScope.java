package run.backstride.web.account;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a token may be allowed to do.
public enum ApiScope {
    RUNS_READ("runs:read", "read runs", "GET", "/runs"),
    DIARY_READ("diary:read", "read the diary", "GET", "/pain /diary"),
    DIARY_WRITE("diary:write", "write in the diary", "PUT POST DELETE", "/pain /diary"),
    IMPORTS_WRITE(
            "imports:write", "bring files in, and see what came of them", "GET POST", "/imports"),
    ASSESSMENT_READ(
            "assessment:read",
            "read the answer, experiments and the export",
            "GET",
            "/assessment /experiments /export");

    private static final String BASE = "/api/v1";

    private final String id;
    private final String words;
    private final String methods;
    private final String places;

    ApiScope(String id, String words, String methods, String places) {
        this.id = id;
        this.words = words;
        this.methods = methods;
        this.places = places;
    }

    /// {@return its name}
    public String id() {
        return id;
    }

    /// {@return what it allows}
    public String words() {
        return words;
    }

    /// {@return the scope of that name}
    public static Optional<ApiScope> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }

    /// {@return what a request needs; empty where no token allows it}
    static Optional<ApiScope> needed(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return Stream.of(values())
                .filter(one ->
                        List.of(one.methods.split(" ", -1)).contains(asked) && one.holds(path))
                .findFirst();
    }

    private boolean holds(String path) {
        return Stream.of(places.split(" ", -1))
                .map(place -> BASE + place)
                .anyMatch(place -> path.equals(place) || path.startsWith(place + "/"));
    }
}
