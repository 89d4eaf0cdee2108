package run.backstride.web.page;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.core.diary.Diary.PainDay;

/// One of the three times of a day at which pain is scored.
public enum Moment {
    MORNING("Morning", "before any running"),
    DURING("During the run", "its worst"),
    AFTER("After", "the worst of the rest of the day");

    private final String title;
    private final String words;

    Moment(String title, String words) {
        this.title = title;
        this.words = words;
    }

    /// {@return its name}
    public String title() {
        return title;
    }

    /// {@return what is scored}
    public String words() {
        return words;
    }

    /// {@return its name in forms}
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// {@return the score of that day; empty where it is missing}
    public OptionalDouble of(PainDay day) {
        return switch (this) {
            case MORNING -> day.morning();
            case DURING -> day.during();
            case AFTER -> day.after();
        };
    }

    /// {@return the score of that day in words}
    public String words(PainDay day) {
        return PainTaps.score(of(day));
    }

    /// {@return the same day with another score}
    PainDay with(PainDay day, OptionalDouble score) {
        return new PainDay(
                day.date(),
                this == MORNING ? score : day.morning(),
                this == DURING ? score : day.during(),
                this == AFTER ? score : day.after(),
                day.site(),
                day.note());
    }

    static Optional<Moment> ofId(String id) {
        for (Moment one : values()) {
            if (one.id().equals(id)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
