package run.backstride.app;

import run.backstride.analysis.HistoryConstants;
import run.backstride.analysis.assess.AssessConstants;
import run.backstride.analysis.assess.CoreStrengthThresholds;
import run.backstride.analysis.assess.FootwearThresholds;
import run.backstride.analysis.assess.LowerChainThresholds;
import run.backstride.analysis.assess.PriorConstants;
import run.backstride.analysis.assess.ReliefConstants;
import run.backstride.analysis.assess.RunningFormThresholds;
import run.backstride.analysis.assess.ScreeningThresholds;
import run.backstride.analysis.assess.StretchingAndRecoveryThresholds;
import run.backstride.analysis.assess.WeightConstants;
import run.backstride.analysis.exposure.ExposureConstants;
import run.backstride.analysis.gait.GaitConstants;
import run.backstride.analysis.inference.InferenceConstants;
import run.backstride.analysis.load.LoadConstants;
import run.backstride.analysis.plan.PlanThresholds;
import run.backstride.analysis.running.FormNormConstants;
import run.backstride.analysis.running.RunningConstants;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Which numbers a result rests on: one hash over every threshold and constant that can alter a finding.
final class EvidenceVersion {
    private EvidenceVersion() {}

    /// {@return SHA-256 in hexadecimal digits; it changes when any value, unit, source or claim does}
    static String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            numbers()
                    .forEach(number ->
                            digest.update((number + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /// {@return every number, in a fixed order}
    static Stream<Object> numbers() {
        return Stream.<List<?>>of(
                        HistoryConstants.all(),
                        RunningConstants.all(),
                        FormNormConstants.all(),
                        GaitConstants.all(),
                        LoadConstants.all(),
                        ExposureConstants.all(),
                        InferenceConstants.all(),
                        AssessConstants.all(),
                        PriorConstants.all(),
                        WeightConstants.all(),
                        ReliefConstants.all(),
                        ScreeningThresholds.all(),
                        CoreStrengthThresholds.all(),
                        FootwearThresholds.all(),
                        RunningFormThresholds.all(),
                        LowerChainThresholds.all(),
                        StretchingAndRecoveryThresholds.all(),
                        PlanThresholds.all())
                .flatMap(List::stream)
                .map(number -> number);
    }
}
