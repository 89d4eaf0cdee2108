package run.backstride.files.archive;

import java.util.Comparator;

/// The place of a reading among all readings of all inputs: the same however many threads read.
///
/// @param file index among the files found on the disk
/// @param entry place in the archive that this file is, from 1; 0 for the file itself
/// @param nested place in the archive that this entry is, from 1; 0 for the entry itself
/// @param part 0 for the file; from 1 for the single activities of a file that comes in parts
public record Order(int file, int entry, int nested, int part) implements Comparable<Order> {
    private static final Comparator<Order> BY_PLACE =
            Comparator.comparingInt(Order::file)
                    .thenComparingInt(Order::entry)
                    .thenComparingInt(Order::nested)
                    .thenComparingInt(Order::part);

    /// {@return the order of the entry at `index`, from 0, of the archive that is here}
    Order inner(int index) {
        return entry == 0 ? new Order(file, index + 1, 0, 0) : new Order(file, entry, index + 1, 0);
    }

    /// {@return the order of the `index`-th part, from 0, of the file that is here}
    Order ofPart(int index) {
        return new Order(file, entry, nested, index + 1);
    }

    @Override
    public int compareTo(Order other) {
        return BY_PLACE.compare(this, other);
    }
}
