package run.backstride.web.trial;

import java.util.Optional;
import run.backstride.analysis.experiment.ExperimentPlan;

/// A plan in the making, not locked yet: kept in memory alone.
///
/// @param id random, 128 bits
/// @param runner whose it is
/// @param wish what was asked for
/// @param state how far it is
/// @param tried sizes of the plan that were simulated
/// @param most sizes that may have to be; 0 where not known yet
/// @param plan the plan, once it is ready
/// @param refusal why there is none, in words; empty where there is or may be one
public record Draft(
        String id,
        String runner,
        Wish wish,
        State state,
        int tried,
        int most,
        Optional<ExperimentPlan> plan,
        String refusal) {

    /// How far a draft is.
    public enum State {
        WORKING,
        READY,
        REFUSED
    }

    Draft at(int done, int all) {
        return new Draft(id, runner, wish, State.WORKING, done, all, plan, "");
    }

    Draft ready(ExperimentPlan made) {
        return new Draft(id, runner, wish, State.READY, tried, most, Optional.of(made), "");
    }

    Draft refused(String words) {
        return new Draft(id, runner, wish, State.REFUSED, tried, most, Optional.empty(), words);
    }

    /// {@return whether it is still being made}
    public boolean isWorking() {
        return state == State.WORKING;
    }
}
