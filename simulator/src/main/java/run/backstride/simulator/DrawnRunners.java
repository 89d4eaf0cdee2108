package run.backstride.simulator;

import run.backstride.core.diary.Diary.Sex;

/// Runners who differ from each other as runners do: size, speed, how much they run, what they wear, how
/// faithfully they write.
public final class DrawnRunners {
    private static final RunnerSpec.Equipment[] EQUIPMENT = RunnerSpec.Equipment.values();

    private DrawnRunners() {}

    /// {@return a runner of the kind of `spec`, drawn by `seed`; what is planted and when stay as they are}
    public static RunnerSpec drawn(RunnerSpec spec, long seed) {
        Chance chance = Chance.of(seed, "runner");
        boolean female = chance.happens(0.5);
        double height = Math.rint((female ? 166 : 179) + 6 * chance.normal());
        double mass =
                Math.rint((female ? 21.5 : 23) * height * height / 10_000 + 4 * chance.normal());
        int birthYear = spec.firstDay().getYear() - 22 - (int) (38 * chance.uniform());
        RunnerSpec.Body body =
                new RunnerSpec.Body(
                        "Runner " + seed, female ? Sex.FEMALE : Sex.MALE, birthYear, height, mass);
        double speed =
                Math.rint(100 * Math.max(2.1, Math.min(3.8, 2.8 + 0.3 * chance.normal()))) / 100;
        return spec.with(body, speed)
                .with(habits(spec.habits(), chance))
                .with(nuisances(spec.nuisances(), chance))
                .with(EQUIPMENT[(int) (EQUIPMENT.length * chance.uniform())]);
    }

    private static Habits habits(Habits usual, Chance chance) {
        return new Habits(
                3 + 2.5 * chance.uniform(),
                usual.easyKm() * (0.75 + 0.6 * chance.uniform()),
                usual.strengthPerWeek() * (0.8 + 0.4 * chance.uniform()),
                usual.mobilityPerWeek() * (0.8 + 0.4 * chance.uniform()),
                usual.sleepHours() + 0.3 * chance.normal(),
                usual.shoeStartKm() * (0.7 + 0.6 * chance.uniform()),
                usual.shoeRetireKm() * (0.9 + 0.2 * chance.uniform()),
                usual.spikeChance(),
                Math.max(0.1, usual.asymmetryPercent() + 0.4 * chance.normal()),
                usual.cadenceOffset() + 3 * chance.normal());
    }

    private static Nuisances nuisances(Nuisances usual, Chance chance) {
        return new Nuisances(
                usual.baselineNrs() * (0.5 + chance.uniform()),
                usual.noiseSd() * (0.7 + 0.6 * chance.uniform()),
                Math.min(0.8, usual.autocorrelation() * (0.6 + 0.8 * chance.uniform())),
                usual.flareNrs() * (0.4 + 1.2 * chance.uniform()),
                usual.flareDays(),
                usual.trendPerMonth() + 0.1 * chance.normal(),
                usual.loadNrs() * (0.5 + chance.uniform()),
                usual.entanglement(),
                usual.reverse(),
                Math.min(1, usual.adherence() * (0.7 + 0.6 * chance.uniform())),
                usual.painLogging(),
                usual.daysBeforeDiary());
    }
}
