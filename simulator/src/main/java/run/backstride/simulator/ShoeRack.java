package run.backstride.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.core.diary.Diary.Shoe;
import run.backstride.core.diary.Diary.ShoeKind;

/// The shoes of a simulated runner: two pairs in turn, each replaced when it has run its distance.
final class ShoeRack {
    private static final List<String> COLOURS = List.of("blue", "grey");

    private final double retireKm;
    private final List<Pair> pairs = new ArrayList<>();
    private final Pair[] current = new Pair[COLOURS.size()];

    /// @param firstDay first recorded day
    /// @param startKm kilometres on the older pair then; the newer one has a third of it
    /// @param retireKm when a pair is replaced
    ShoeRack(LocalDate firstDay, double startKm, double retireKm) {
        this.retireKm = retireKm;
        current[0] = added(COLOURS.get(0), 1, firstDay, startKm);
        current[1] = added(COLOURS.get(1), 1, firstDay, startKm / 3);
    }

    private Pair added(String colour, int number, LocalDate start, double startKm) {
        Pair pair = new Pair(colour, number, start, startKm);
        pairs.add(pair);
        return pair;
    }

    /// {@return the pair worn on `date`: of the two, the one `slot` (0 the older, 1 the newer) names}
    Pair wear(int slot, LocalDate date) {
        Pair worn = current[slot];
        if (worn.km >= retireKm) {
            worn.retired = Optional.of(date);
            worn = added(worn.colour, worn.number + 1, date, 0);
            current[slot] = worn;
        }
        return worn;
    }

    /// {@return the shoes as the runner writes them down}
    List<Shoe> shoes() {
        return pairs.stream().map(Pair::written).toList();
    }

    /// One pair.
    static final class Pair {
        private final String colour;
        private final int number;
        private final LocalDate start;
        private final double startKm;
        private Optional<LocalDate> retired = Optional.empty();
        private double km;

        private Pair(String colour, int number, LocalDate start, double startKm) {
            this.colour = colour;
            this.number = number;
            this.start = start;
            this.startKm = Math.round(startKm);
            km = this.startKm;
        }

        String name() {
            return colour + " " + number;
        }

        double km() {
            return km;
        }

        void run(double kilometers) {
            km += kilometers;
        }

        private Shoe written() {
            return new Shoe(
                    name(),
                    "Simulated " + colour,
                    Optional.of(ShoeKind.NEUTRAL),
                    Optional.of(start),
                    retired,
                    OptionalDouble.of(startKm),
                    OptionalDouble.of(8));
        }
    }
}
