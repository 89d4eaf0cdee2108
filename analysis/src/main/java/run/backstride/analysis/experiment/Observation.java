package run.backstride.analysis.experiment;

import java.util.Optional;

/// One run of an experiment whose pain is known.
///
/// @param run its number in the experiment, from 0; runs without a pain score have a number too
/// @param day days since the first day
/// @param pain worst of during, after and the next morning, NRS
/// @param done what was done; empty where neither arm was followed or it is not known
record Observation(int run, int day, double pain, Optional<Arm> done) {}
