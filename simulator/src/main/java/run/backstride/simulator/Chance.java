package run.backstride.simulator;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/// The random numbers of one purpose. Each purpose has a stream of its own, so that drawing one number more
/// for the one leaves the others as they were.
final class Chance {
    private final UniformRandomProvider uniform;
    private final ZigguratSampler.NormalizedGaussian gaussian;

    private Chance(UniformRandomProvider uniform) {
        this.uniform = uniform;
        gaussian = ZigguratSampler.NormalizedGaussian.of(uniform);
    }

    /// {@return the stream of `purpose` under `seed`; the same for the same two, on every machine}
    static Chance of(long seed, String purpose) {
        long mixed = seed;
        for (int i = 0; i < purpose.length(); i++) {
            mixed = scrambled(mixed ^ purpose.charAt(i));
        }
        return new Chance(RandomSource.XO_RO_SHI_RO_128_PP.create(scrambled(mixed)));
    }

    /// The finaliser of SplitMix64 (Steele, Lea & Flood 2014).
    private static long scrambled(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// {@return a draw from the standard normal distribution}
    double normal() {
        return gaussian.sample();
    }

    /// {@return a draw from 0 (inclusive) to 1 (exclusive)}
    double uniform() {
        return uniform.nextDouble();
    }

    /// {@return true with that probability}
    boolean happens(double probability) {
        return uniform.nextDouble() < probability;
    }
}
