package run.backstride.video;

import java.util.List;

/// Finds people in a whole picture.
@FunctionalInterface
interface PersonFinder {
    /// One person.
    ///
    /// @param score 0 to 1
    /// @param square about the body, margin included
    record Person(double score, Square square) {}

    /// {@return the people in a picture, the surest first}
    List<Person> find(Picture picture);
}
