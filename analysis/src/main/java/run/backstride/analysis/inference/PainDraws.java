package run.backstride.analysis.inference;

/// What the sampler kept: draws from the joint posterior of effects, variants, latent pain and noise.
final class PainDraws {
    private final PainDesign design;
    private final double[][] effects;
    private final int[][] variants;
    private final double[][][] exposures;
    private final double[][] latent;
    private final double[][] nuisances;
    private final double[][] noise;
    private final int keepFrom;

    private PainDraws(Builder builder) {
        design = builder.design;
        effects = builder.effects;
        variants = builder.variants;
        exposures = builder.exposures;
        latent = builder.latent;
        nuisances = builder.nuisances;
        noise = builder.noise;
        keepFrom = builder.keepFrom;
    }

    int count() {
        return effects.length;
    }

    /// First scored day whose latent pain and exposures were kept.
    int keepFrom() {
        return keepFrom;
    }

    PainDesign design() {
        return design;
    }

    double effect(int draw, int j) {
        return effects[draw][j];
    }

    double[] effectDraws(int j) {
        double[] values = new double[count()];
        for (int draw = 0; draw < values.length; draw++) {
            values[draw] = effects[draw][j];
        }
        return values;
    }

    int variant(int draw, int j) {
        return variants[draw][j];
    }

    /// Steps of exposure `j` on `day`, in the variant of that draw and with what was not known drawn.
    double exposure(int draw, int j, int day) {
        return exposures[draw][j][day - keepFrom];
    }

    double latent(int draw, int day) {
        return latent[draw][day - keepFrom];
    }

    double nuisance(int draw, int k) {
        return nuisances[draw][k];
    }

    double carryOver(int draw) {
        return noise[draw][0];
    }

    double dayShare(int draw) {
        return noise[draw][1];
    }

    double deviation(int draw) {
        return noise[draw][2];
    }

    /// Collects draws.
    static final class Builder {
        private final PainDesign design;
        private final double[][] effects;
        private final int[][] variants;
        private final double[][][] exposures;
        private final double[][] latent;
        private final double[][] nuisances;
        private final double[][] noise;
        private final int keepFrom;
        private int next;

        /// @param keepFrom first scored day whose latent pain and exposures are kept
        Builder(PainDesign design, int draws, int keepFrom) {
            this.design = design;
            this.keepFrom = keepFrom;
            int asked = design.effects().size();
            effects = new double[draws][asked];
            variants = new int[draws][asked];
            exposures = new double[draws][asked][];
            latent = new double[draws][design.days() - keepFrom];
            nuisances = new double[draws][design.nuisances().size()];
            noise = new double[draws][3];
        }

        void add(LatentPainSampler sampler) {
            for (int j = 0; j < effects[next].length; j++) {
                effects[next][j] = sampler.effect(j);
                variants[next][j] = sampler.variant(j);
                exposures[next][j] = new double[design.days() - keepFrom];
                for (int t = keepFrom; t < design.days(); t++) {
                    exposures[next][j][t - keepFrom] = sampler.exposure(j, t);
                }
            }
            for (int t = keepFrom; t < design.days(); t++) {
                latent[next][t - keepFrom] = sampler.latent(t);
            }
            for (int k = 0; k < nuisances[next].length; k++) {
                nuisances[next][k] = sampler.nuisance(k);
            }
            noise[next][0] = sampler.carryOver();
            noise[next][1] = sampler.dayShare();
            noise[next][2] = sampler.deviation();
            next++;
        }

        PainDraws build() {
            if (next != effects.length) {
                throw new IllegalArgumentException(
                        "draws must be " + effects.length + ", were " + next);
            }
            return new PainDraws(this);
        }
    }
}
