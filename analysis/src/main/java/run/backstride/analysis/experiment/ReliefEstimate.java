package run.backstride.analysis.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import run.backstride.analysis.inference.ReliefPosterior;
import run.backstride.core.Interval;

/// Posterior of the relief that a change brings, from the runs of one experiment.
///
/// `pain = level + effect * change + carry-over * change of the run before + trend * day + flares + error`, errors
/// with a correlation from run to run that decays over missing runs. Given correlation and noise the posterior is
/// normal; over a grid of both it is a mixture of normals, so no chance enters.
final class ReliefEstimate {
    private static final int COEFFICIENTS = 4;
    private static final int EFFECT = 1;
    private static final int CARRY_OVER = 2;
    private static final int TREND = 3;
    private static final double SMALLEST_NOISE = 0.2;
    private static final double LARGEST_NOISE = 5;
    private static final double PRECISION = 1e-7;
    private static final double REACH = 20;
    private static final int SOLVER_ORDER = 5;
    private static final int MOST_STEPS = 200;

    /// How fine the grid is.
    ///
    /// @param correlations values of the correlation
    /// @param noises values of the noise
    record Grid(int correlations, int noises) {
        /// For a result.
        static final Grid FINE = new Grid(37, 32);

        /// For the many results of a simulation.
        static final Grid COARSE = new Grid(13, 12);
    }

    private record Part(double weight, double correlation, NormalDistribution relief) {}

    private final List<Part> parts;

    private ReliefEstimate(List<Part> parts) {
        this.parts = parts;
    }

    /// @param change 1 where the change was made, 0 where not, one an observation
    /// @param before the same of the run before
    /// @param flares how much is left of each flare that may have been; none where nothing is known of before
    static ReliefEstimate of(
            List<Observation> observations,
            double[] change,
            double[] before,
            List<double[]> flares,
            Grid grid) {
        int n = change.length;
        double[][] rows = new double[n][];
        double[] pain = new double[n];
        double middle = observations.stream().mapToInt(Observation::day).average().orElse(0);
        for (int t = 0; t < n; t++) {
            Observation seen = observations.get(t);
            rows[t] = new double[COEFFICIENTS + flares.size()];
            rows[t][0] = 1;
            rows[t][EFFECT] = change[t];
            rows[t][CARRY_OVER] = before[t];
            rows[t][TREND] = seen.day() - middle;
            for (int flare = 0; flare < flares.size(); flare++) {
                rows[t][COEFFICIENTS + flare] = flares.get(flare)[t];
            }
            pain[t] = seen.pain();
        }
        List<Double> logWeights = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (int c = 0; c < grid.correlations(); c++) {
            double most = ExperimentConstants.MOST_CORRELATION.amount();
            double correlation = -most + 2 * most * c / (grid.correlations() - 1);
            Sums sums = Sums.of(observations, rows, pain, correlation);
            for (int s = 0; s < grid.noises(); s++) {
                double noise =
                        SMALLEST_NOISE
                                * StrictMath.pow(
                                        LARGEST_NOISE / SMALLEST_NOISE,
                                        (double) s / (grid.noises() - 1));
                add(sums, correlation, noise, logWeights, parts);
            }
        }
        return new ReliefEstimate(weighted(logWeights, parts));
    }

    /// Sums of squares of rows and pain that were made independent, of variance 1.
    private record Sums(
            RealMatrix ofRows, RealVector withPain, double ofPain, double logDeterminant, int n) {
        static Sums of(
                List<Observation> observations,
                double[][] rows,
                double[] pain,
                double correlation) {
            int n = pain.length;
            int coefficients = rows[0].length;
            double[][] w = new double[n][coefficients];
            double[] y = new double[n];
            double log = 0;
            for (int t = 0; t < n; t++) {
                double decay =
                        t == 0
                                ? 0
                                : power(
                                        correlation,
                                        observations.get(t).run() - observations.get(t - 1).run());
                double variance = 1 - decay * decay;
                double root = Math.sqrt(variance);
                log += StrictMath.log(variance);
                y[t] = (pain[t] - (t == 0 ? 0 : decay * pain[t - 1])) / root;
                for (int k = 0; k < coefficients; k++) {
                    w[t][k] = (rows[t][k] - (t == 0 ? 0 : decay * rows[t - 1][k])) / root;
                }
            }
            RealMatrix x = MatrixUtils.createRealMatrix(w);
            RealVector v = MatrixUtils.createRealVector(y);
            return new Sums(x.transposeMultiply(x), x.preMultiply(v), v.dotProduct(v), log, n);
        }

        private static double power(double base, int exponent) {
            double result = 1;
            for (int i = 0; i < exponent; i++) {
                result *= base;
            }
            return result;
        }
    }

    private static void add(
            Sums sums,
            double correlation,
            double noise,
            List<Double> logWeights,
            List<Part> parts) {
        int coefficients = sums.withPain().getDimension();
        double[] spreads = spreads(coefficients);
        double precision = 1 / (noise * noise);
        RealMatrix posterior = sums.ofRows().scalarMultiply(precision);
        RealVector right = sums.withPain().mapMultiply(precision);
        double logPrior = 0;
        double priorSquares = 0;
        for (int k = 0; k < coefficients; k++) {
            double mean = k == 0 ? ExperimentConstants.USUAL_PAIN.amount() : 0;
            double p = 1 / (spreads[k] * spreads[k]);
            posterior.addToEntry(k, k, p);
            right.addToEntry(k, mean * p);
            logPrior += StrictMath.log(p) / 2;
            priorSquares += mean * mean * p;
        }
        CholeskyDecomposition cholesky = new CholeskyDecomposition(posterior, 1e-9, 1e-14);
        RealVector found = cholesky.getSolver().solve(right);
        RealVector unit = MatrixUtils.createRealVector(coefficients);
        unit.setEntry(EFFECT, 1);
        double effectVariance = cholesky.getSolver().solve(unit).getEntry(EFFECT);
        double squares = precision * sums.ofPain() + priorSquares;
        double logLikelihood =
                -sums.n() * StrictMath.log(noise)
                        - sums.logDeterminant() / 2
                        + logPrior
                        - StrictMath.log(cholesky.getDeterminant()) / 2
                        - (squares - found.dotProduct(right)) / 2;
        logWeights.add(
                logLikelihood + logPriorOf(correlation, noise, spreadOfCorrelation(coefficients)));
        parts.add(
                new Part(
                        0,
                        correlation,
                        new NormalDistribution(
                                -found.getEntry(EFFECT), Math.sqrt(effectVariance))));
    }

    private static double[] spreads(int coefficients) {
        double[] spreads = new double[coefficients];
        Arrays.fill(spreads, ExperimentConstants.FLARE_SPREAD.amount());
        spreads[0] = ExperimentConstants.USUAL_PAIN_SPREAD.amount();
        spreads[EFFECT] = ExperimentConstants.EFFECT_SPREAD.amount();
        spreads[CARRY_OVER] = ExperimentConstants.CARRY_OVER_SPREAD.amount();
        spreads[TREND] = ExperimentConstants.TREND_SPREAD.amount();
        return spreads;
    }

    /// Normal in correlation; half-normal in noise, on a grid even in its logarithm.
    private static double logPriorOf(double correlation, double noise, double spread) {
        double c = (correlation - ExperimentConstants.CORRELATION_MEAN.amount()) / spread;
        double s = noise / ExperimentConstants.NOISE_SCALE.amount();
        return -c * c / 2 - s * s / 2 + StrictMath.log(noise);
    }

    /// Months of runs tell the correlation by themselves; a few weeks need to be told.
    private static double spreadOfCorrelation(int coefficients) {
        return coefficients > COEFFICIENTS
                ? ExperimentConstants.CORRELATION_SPREAD_OF_MONTHS.amount()
                : ExperimentConstants.CORRELATION_SPREAD.amount();
    }

    private static List<Part> weighted(List<Double> logWeights, List<Part> parts) {
        double largest = logWeights.stream().mapToDouble(w -> w).max().orElseThrow();
        double total = logWeights.stream().mapToDouble(w -> StrictMath.exp(w - largest)).sum();
        List<Part> weighted = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            double weight = StrictMath.exp(logWeights.get(i) - largest) / total;
            if (weight > PRECISION) {
                weighted.add(new Part(weight, parts.get(i).correlation(), parts.get(i).relief()));
            }
        }
        return weighted;
    }

    /// {@return probability that the relief is at least `points`}
    double atLeast(double points) {
        return 1 - below(points);
    }

    /// {@return posterior mean of the correlation from one run to the next}
    double correlation() {
        double sum = 0;
        double total = 0;
        for (Part part : parts) {
            sum += part.weight() * part.correlation();
            total += part.weight();
        }
        return sum / total;
    }

    private double below(double points) {
        double sum = 0;
        double total = 0;
        for (Part part : parts) {
            sum += part.weight() * part.relief().cumulativeProbability(points);
            total += part.weight();
        }
        return sum / total;
    }

    private double quantile(double probability) {
        return new BracketingNthOrderBrentSolver(PRECISION, SOLVER_ORDER)
                .solve(MOST_STEPS, points -> below(points) - probability, -REACH, REACH);
    }

    ReliefPosterior posterior() {
        double mean = 0;
        double total = 0;
        for (Part part : parts) {
            mean += part.weight() * part.relief().getMean();
            total += part.weight();
        }
        return new ReliefPosterior(
                mean / total,
                new Interval(quantile(0.1), quantile(0.9)),
                new Interval(quantile(0.025), quantile(0.975)),
                atLeast(0),
                atLeast(1),
                atLeast(2));
    }
}
