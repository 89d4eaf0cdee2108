package run.backstride.analysis.assess;

import run.backstride.core.Mistake;

/// How one mistake is judged. Five classes of the same shape: first the channels (what can be measured and
/// how), then `judge`, which asks each channel for its figures, then one method a channel.
sealed interface MistakeRule
        permits CoreStrength, Footwear, RunningForm, LowerChain, StretchingAndRecovery {

    /// {@return which of the five}
    Mistake mistake();

    /// {@return what the runner's data says about it}
    Judgement judge(Case facts);
}
