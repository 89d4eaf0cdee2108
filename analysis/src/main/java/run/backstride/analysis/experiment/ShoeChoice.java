package run.backstride.analysis.experiment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import run.backstride.analysis.assess.AssessConstants;
import run.backstride.analysis.load.LoadHistory;
import run.backstride.analysis.load.RunLoad;
import run.backstride.analysis.load.ShoeMileage;

/// Which two pairs an experiment with shoes compares.
public final class ShoeChoice {
    private ShoeChoice() {}

    /// {@return the pairs that are known and not put away, by the names that the runner gives them}
    public static List<String> known(LoadHistory load) {
        return load.shoes().stream()
                .filter(shoe -> !shoe.retired())
                .map(ShoeMileage::shoe)
                .sorted()
                .toList();
    }

    /// The pair that ran most of the last weeks against the other with the fewest kilometres.
    ///
    /// @return nothing where fewer than two pairs are known
    public static Optional<ShoePair> of(LoadHistory load, LocalDate asOf) {
        List<String> known = known(load);
        LocalDate from = asOf.minusDays((long) AssessConstants.RECENT.amount());
        Map<String, Long> runs = new TreeMap<>();
        for (RunLoad run : load.runs()) {
            if (known.contains(run.shoe())
                    && run.date().isAfter(from)
                    && !run.date().isAfter(asOf)) {
                runs.merge(run.shoe(), 1L, Long::sum);
            }
        }
        Optional<String> usual =
                runs.entrySet().stream()
                        .max(Map.Entry.<String, Long>comparingByValue())
                        .map(Map.Entry::getKey);
        return usual.flatMap(worn ->
                load.shoes().stream()
                        .filter(shoe -> !shoe.retired() && !shoe.shoe().equals(worn))
                        .filter(shoe -> shoe.km().isPresent())
                        .min(Comparator.comparingDouble(shoe -> shoe.km().orElseThrow()))
                        .map(other -> new ShoePair(worn, other.shoe())));
    }
}
