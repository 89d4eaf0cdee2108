package run.backstride.video;

import run.backstride.video.LegOrder.Order;

/// The last two frames of which it is told which leg is which, as seen from the frame that comes next.
///
/// @param age frames since the last one; 0 where there is none within [#REACH] frames
/// @param last how its legs were taken
/// @param span frames from the one before it; 0 where there is none
/// @param earlier how that one's legs were taken
record LegMemory(int age, Order last, int span, Order earlier) {
    /// Over more frames than this nobody can say where a leg was going.
    static final int REACH = 4;

    /// How many memories there are.
    static final int COUNT = (REACH + 1) * 2 * (REACH + 1) * 2;

    static final LegMemory NOTHING = new LegMemory(0, Order.AS_SEEN, 0, Order.AS_SEEN);

    /// {@return the memory of an index}
    static LegMemory of(int index) {
        int rest = index / 2;
        return new LegMemory(
                rest / (REACH + 1) / 2,
                told(rest / (REACH + 1) % 2),
                rest % (REACH + 1),
                told(index % 2));
    }

    /// {@return its number, from 0 to less than [#COUNT]}
    int index() {
        return ((age * 2 + number(last)) * (REACH + 1) + span) * 2 + number(earlier);
    }

    /// {@return the memory after one more frame}
    LegMemory after(Order order) {
        return switch (order) {
            case UNTOLD ->
                    age == 0 || age == REACH
                            ? NOTHING
                            : new LegMemory(age + 1, last, span, earlier);
            case AS_SEEN, CROSSED -> new LegMemory(1, order, age, age == 0 ? Order.AS_SEEN : last);
        };
    }

    private static Order told(int number) {
        return number == 0 ? Order.AS_SEEN : Order.CROSSED;
    }

    private static int number(Order told) {
        return told == Order.CROSSED ? 1 : 0;
    }
}
