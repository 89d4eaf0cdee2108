package run.backstride.analysis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import run.backstride.analysis.assess.AssessConstants;
import run.backstride.analysis.assess.CoreStrengthThresholds;
import run.backstride.analysis.assess.Correction;
import run.backstride.analysis.assess.FootwearThresholds;
import run.backstride.analysis.assess.LowerChainThresholds;
import run.backstride.analysis.assess.Prescription;
import run.backstride.analysis.assess.Prescriptions;
import run.backstride.analysis.assess.PriorConstants;
import run.backstride.analysis.assess.QuestionnaireThresholds;
import run.backstride.analysis.assess.ReliefConstants;
import run.backstride.analysis.assess.RunningFormThresholds;
import run.backstride.analysis.assess.ScreeningThresholds;
import run.backstride.analysis.assess.StretchingAndRecoveryThresholds;
import run.backstride.analysis.assess.WeightConstants;
import run.backstride.analysis.experiment.ExperimentConstants;
import run.backstride.analysis.exposure.ExposureConstants;
import run.backstride.analysis.gait.ContactConstants;
import run.backstride.analysis.gait.CurveConstants;
import run.backstride.analysis.gait.GaitConstants;
import run.backstride.analysis.gait.NetworkConstants;
import run.backstride.analysis.gait.PelvisConstants;
import run.backstride.analysis.inference.InferenceConstants;
import run.backstride.analysis.load.LoadConstants;
import run.backstride.analysis.plan.PlanThresholds;
import run.backstride.analysis.running.FormNormConstants;
import run.backstride.analysis.running.RunningConstants;
import run.backstride.core.Mistake;
import run.backstride.core.Quantity;
import run.backstride.core.evidence.Constant;
import run.backstride.core.evidence.Source;
import run.backstride.core.evidence.Threshold;

/// Every number that decides about a runner, in one list: what the document `EVIDENCE.md` is written from and
/// what the hash in every report stands for.
public final class Evidence {

    private Evidence() {}

    /// {@return all thresholds, by package and in the order of their classes}
    public static List<Threshold> thresholds() {
        return thresholdsByPart().values().stream().flatMap(List::stream).toList();
    }

    /// {@return all constants, by package and in the order of their classes}
    public static List<Constant> constants() {
        return constantsByPart().values().stream().flatMap(List::stream).toList();
    }

    /// {@return all corrections, by mistake}
    public static List<Correction> corrections() {
        return Stream.of(Mistake.values())
                .flatMap(mistake -> Prescriptions.of(mistake).stream())
                .map(Prescription::correction)
                .toList();
    }

    /// {@return every source that a threshold, a constant or a correction names}
    public static List<Source> sources() {
        return Stream.of(
                        thresholds().stream().map(Threshold::source),
                        constants().stream().map(Constant::source),
                        corrections().stream().flatMap(each -> each.sources().stream()))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    /// The SHA-256 of the evidence in hexadecimal digits: it changes when any number, source, grade, claim or
    /// dose does.
    public static String hash() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha.digest(markdown().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// {@return the evidence as a Markdown document}
    public static String markdown() {
        StringBuilder text =
                new StringBuilder(
                        """
                        # The numbers that decide, and where they come from

                        Written from the constants of the program; do not edit. Keys lead to `references.bib`, or to a
                        decision in `adr/`. *Reading* says how a figure was checked against its source. *Grade* is the strength
                        of the evidence that it bears on low back pain in runners: nothing reaches "strong", and "none" means
                        that the figure may inform advice but blames nothing.

                        """);
        text.append("## Thresholds\n");
        thresholdsByPart()
                .forEach((part, list) -> {
                    text.append(
                            "\n### %s\n\n| id | crossed when | origin | source | reading | grade | claim |\n|---|---|---|---|---|---|---|\n"
                                    .formatted(part));
                    list.forEach(each -> text.append(row(each)));
                });
        text.append("\n## Constants\n");
        constantsByPart()
                .forEach((part, list) -> {
                    text.append(
                            "\n### %s\n\n| id | value | origin | source | reading | claim |\n|---|---|---|---|---|---|\n"
                                    .formatted(part));
                    list.forEach(each -> text.append(row(each)));
                });
        text.append(
                "\n## Corrections\n\n| id | dose | progression | stop | expect | grade | sources |\n|---|---|---|---|---|---|---|\n");
        corrections().forEach(each -> text.append(row(each)));
        return text.toString();
    }

    private static String row(Threshold each) {
        return line(
                each.id(),
                each.side().name().toLowerCase(Locale.ROOT) + " " + figure(each.cutoff()),
                each.origin().words(),
                place(each.source()),
                each.source().reading().words(),
                each.grade().words(),
                each.claim());
    }

    private static String row(Constant each) {
        return line(
                each.id(),
                figure(each.value()),
                each.origin().words(),
                place(each.source()),
                each.source().reading().words(),
                each.claim());
    }

    private static String row(Correction each) {
        return line(
                each.id(),
                each.dose(),
                each.progression(),
                each.stopRule(),
                each.expectedWeeks(),
                each.grade().words(),
                each.sources().stream().map(Evidence::place).collect(Collectors.joining("; ")));
    }

    private static String line(String... cells) {
        return Stream.of(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String place(Source source) {
        return source.place().isEmpty() ? source.key() : source.key() + ", " + source.place();
    }

    private static String figure(Quantity quantity) {
        String amount =
                quantity.amount() == Math.rint(quantity.amount())
                        ? String.format(Locale.ROOT, "%.0f", quantity.amount())
                        : Double.toString(quantity.amount());
        return amount + " " + quantity.unit().symbol();
    }

    private static Map<String, List<Threshold>> thresholdsByPart() {
        Map<String, List<Threshold>> parts = new TreeMap<>();
        parts.put("assess: core strength", CoreStrengthThresholds.all());
        parts.put("assess: footwear", FootwearThresholds.all());
        parts.put("assess: lower chain", LowerChainThresholds.all());
        parts.put("assess: questionnaires", QuestionnaireThresholds.all());
        parts.put("assess: running form", RunningFormThresholds.all());
        parts.put("assess: screening", ScreeningThresholds.all());
        parts.put("assess: stretching and recovery", StretchingAndRecoveryThresholds.all());
        parts.put("experiment", ExperimentConstants.thresholds());
        parts.put("plan", PlanThresholds.all());
        return parts;
    }

    private static Map<String, List<Constant>> constantsByPart() {
        Map<String, List<Constant>> parts = new TreeMap<>();
        List<Constant> rules = new ArrayList<>(CoreStrengthThresholds.constants());
        rules.addAll(LowerChainThresholds.constants());
        rules.addAll(RunningFormThresholds.constants());
        parts.put("assess: priors", PriorConstants.all());
        parts.put("assess: questionnaires", QuestionnaireThresholds.constants());
        parts.put("assess: relief", ReliefConstants.all());
        parts.put("experiment", ExperimentConstants.all());
        parts.put("assess: rules", rules);
        parts.put("assess: screening", ScreeningThresholds.constants());
        parts.put("assess: weights", WeightConstants.all());
        parts.put("assess: windows", AssessConstants.all());
        parts.put("exposure", ExposureConstants.all());
        parts.put("gait", GaitConstants.all());
        parts.put("gait contacts", ContactConstants.all());
        parts.put("gait curves", CurveConstants.all());
        parts.put("gait from a pose network", NetworkConstants.all());
        parts.put("gait marked by hand", PelvisConstants.all());
        parts.put("history", HistoryConstants.all());
        parts.put("inference", InferenceConstants.all());
        parts.put("load", LoadConstants.all());
        parts.put("plan", PlanThresholds.constants());
        parts.put("running", RunningConstants.all());
        parts.put("running: norms", FormNormConstants.all());
        return parts;
    }
}
