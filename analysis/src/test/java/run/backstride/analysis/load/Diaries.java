package run.backstride.analysis.load;

import java.util.List;
import run.backstride.core.diary.Diary;

/// Diaries with a few entries.
final class Diaries {
    private Diaries() {}

    static Diary with(Diary.Profile profile, List<Diary.Night> nights) {
        return new Diary(
                profile, List.of(), List.of(), List.of(), List.of(), List.of(), nights, List.of(),
                List.of());
    }

    static Diary shoes(List<Diary.Shoe> shoes, List<Diary.ShoeUse> uses) {
        return new Diary(
                Diary.Profile.UNKNOWN,
                List.of(),
                shoes,
                uses,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
