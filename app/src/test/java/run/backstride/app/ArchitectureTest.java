package run.backstride.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Samples;

/// Who may know whom.
final class ArchitectureTest {
    private static final String ROOT = "run.backstride.";

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("run.backstride");

    @ParameterizedTest
    @ValueSource(
            strings = {"core", "files", "analysis", "report", "store", "simulator", "web", "app"})
    void theClassesOfEveryModuleWereLoaded(String module) {
        long loaded =
                CLASSES.stream().filter(c -> c.getPackageName().startsWith(ROOT + module)).count();
        assertThat(loaded).isGreaterThan(module.equals("app") ? 5 : 10);
    }

    @Test
    void springIsKnownToTheWebApplicationAndToTheCommandThatStartsIt() {
        noClasses()
                .that(resideOutsideOfPackage(ROOT + "web.."))
                .and()
                .doNotHaveSimpleName("ServeCommand")
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework.."))
                .check(CLASSES);
    }

    @Test
    void theCoreKnowsOnlyTheJdk() {
        noClasses()
                .that(in("core"))
                .should()
                .dependOnClassesThat(
                        resideOutsideOfPackage(ROOT + "core..")
                                .and(resideOutsideOfPackage("java.."))
                                .and(resideOutsideOfPackage("org.jspecify..")))
                .check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({
        "files, video",
        "files, analysis",
        "files, report",
        "files, simulator",
        "files, app",
        "video, files",
        "video, analysis",
        "video, report",
        "video, simulator",
        "video, app",
        "analysis, files",
        "analysis, video",
        "analysis, report",
        "analysis, simulator",
        "analysis, app",
        "report, files",
        "report, video",
        "report, simulator",
        "report, store",
        "report, app",
        "store, files",
        "store, video",
        "store, report",
        "store, simulator",
        "store, app",
        "core, store",
        "files, store",
        "video, store",
        "analysis, store",
        "simulator, store",
        "simulator, report",
        "simulator, app",
        "web, files",
        "web, video",
        "web, simulator",
        "web, app",
        "core, web",
        "files, web",
        "video, web",
        "analysis, web",
        "simulator, web",
        "report, web",
        "store, web"
    })
    void aModuleDoesNotKnow(String module, String other) {
        noClasses()
                .that(in(module))
                .should()
                .dependOnClassesThat(in(other))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    /// `running, gait, load <- exposure <- inference <- assess <- plan <- experiment`.
    @ParameterizedTest
    @CsvSource({
        "running, exposure",
        "running, inference",
        "running, assess",
        "running, plan",
        "running, experiment",
        "gait, exposure",
        "gait, inference",
        "gait, assess",
        "gait, plan",
        "gait, experiment",
        "load, exposure",
        "load, inference",
        "load, assess",
        "load, plan",
        "load, experiment",
        "exposure, inference",
        "exposure, assess",
        "exposure, plan",
        "exposure, experiment",
        "inference, assess",
        "inference, plan",
        "inference, experiment",
        "assess, plan",
        "assess, experiment",
        "plan, experiment"
    })
    void insideTheAnalysisNoArrowRunsBack(String step, String later) {
        noClasses()
                .that(in("analysis." + step))
                .should()
                .dependOnClassesThat(in("analysis." + later))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void findingsAreDrawnFromMeasuresNeverFromSamples() {
        noClasses()
                .that(in("analysis.assess").or(in("analysis.plan")))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Samples.class, SampledSignal.class)
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"core", "files", "video", "analysis", "report", "store", "simulator", "app"})
    void internalPackagesAreClosedToOtherModules(String module) {
        noClasses()
                .that(resideOutsideOfPackage(ROOT + module + ".."))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + module + "..internal.."))
                .check(CLASSES);
    }

    @Test
    void onlyTheAppPrints() {
        noClasses()
                .that(resideOutsideOfPackage(ROOT + "app.."))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void onlyTheAppKnowsTheTime() {
        noClasses()
                .that(resideOutsideOfPackage(ROOT + "app.."))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void noNameHidesWhatAClassDoes() {
        List<String> vague =
                List.of(
                        "Util",
                        "Utils",
                        "Helper",
                        "Manager",
                        "Processor",
                        "Service",
                        "Impl",
                        "Info",
                        "Common",
                        "Misc");
        assertThat(
                        CLASSES.stream()
                                .filter(c -> vague.stream().anyMatch(c.getSimpleName()::endsWith)))
                .extracting(JavaClass::getName)
                .isEmpty();
    }

    private static DescribedPredicate<JavaClass> in(String module) {
        return resideInAPackage(ROOT + module + "..");
    }
}
