package run.backstride.store;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// One day's Roland-Morris disability questionnaire: which of its 24 sentences the runner ticked.
///
/// @param date the day it speaks of
/// @param ticked numbers of the sentences, 1 to 24; none is a score of 0, not a missing answer
public record RolandMorris(LocalDate date, SortedSet<Integer> ticked) {
    /// How many sentences it has.
    public static final int ITEMS = 24;

    /// Copies the set; rejects numbers of no sentence.
    public RolandMorris {
        ticked = Collections.unmodifiableSortedSet(new TreeSet<>(ticked));
        if (!ticked.isEmpty() && (ticked.first() < 1 || ticked.last() > ITEMS)) {
            throw new IllegalArgumentException("sentences must be 1 to 24, were " + ticked);
        }
    }

    /// {@return the number of sentences ticked, 0 (no disability) to 24}
    public int score() {
        return ticked.size();
    }
}
