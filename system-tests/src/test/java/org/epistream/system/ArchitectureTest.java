package org.epistream.system;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The module picture of the architecture, held by the build. */
class ArchitectureTest {
    private static final JavaClasses EVERYTHING = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.epistream");

    @Test
    void theDomainKnowsNothingButJava() {
        noClasses()
                .that()
                .resideInAPackage("org.epistream.domain..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("org.epistream.domain..", "java..", "org.jspecify..")
                .check(EVERYTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "org.epistream.text, com.hankcs..",
        "org.epistream.text, org.jsoup..",
        "org.epistream.producer, org.apache.commons.compress..",
        "org.epistream.producer, org.netpreserve.jwarc..",
        "org.epistream.streams, org.apache.kafka.streams..",
        "org.epistream.consumer, java.sql..",
        "org.epistream.consumer, org.sqlite..",
        "org.epistream.http, org.eclipse.jetty..",
        "org.epistream.dashboard, io.micrometer.prometheusmetrics..",
        "org.epistream.export, com.jerolba..",
        "org.epistream.export, org.apache.parquet..",
        "org.epistream.broker, kafka..",
        "org.epistream.cli, picocli..",
        "org.epistream.cli, ch.qos.logback..",
        "org.epistream.cli, org.jline.."
    })
    void oneModuleFencesEachHeavyDependency(String module, String dependency) {
        noClasses()
                .that()
                .resideOutsideOfPackage(module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(dependency)
                .check(EVERYTHING);
    }

    @Test
    void onlyTheTwoThatAnswerOverHttpKnowHow() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.epistream.http..", "org.epistream.dashboard..", "org.epistream.producer.gateway..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.javalin..")
                .check(EVERYTHING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http | domain, text, events, producer, streams, consumer, dashboard, export, broker, cli",
                "text | http, events, producer, streams, consumer, dashboard, export, broker, cli",
                "events | http, text, producer, streams, consumer, dashboard, export, broker, cli",
                "producer | text, streams, consumer, dashboard, broker, cli",
                "streams | http, text, producer, consumer, dashboard, broker, cli",
                "consumer | http, text, producer, streams, dashboard, broker, cli",
                "dashboard | text, events, producer, streams, consumer, broker, cli",
                "export | http, text, events, producer, streams, consumer, dashboard, broker, cli",
                "broker | domain, http, text, events, producer, streams, consumer, dashboard, export, cli"
            })
    void arrowsBetweenModulesPointDownOnly(String module, String others) {
        String[] forbidden = Stream.of(others.split(","))
                .map(other -> "org.epistream." + other.strip() + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("org.epistream." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .check(EVERYTHING);
    }

    @Test
    void neitherModulesNorPackagesFormACycle() {
        slices().matching("org.epistream.(*)..").should().beFreeOfCycles().check(EVERYTHING);
        slices().matching("org.epistream.(**)").should().beFreeOfCycles().check(EVERYTHING);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        assertThat(EVERYTHING.stream()
                        .map(c -> c.getPackage())
                        .filter(p -> p.getClasses().stream()
                                .anyMatch(c -> !c.getSimpleName().isEmpty()))
                        .distinct()
                        .filter(p -> !isNullMarked(p))
                        .map(JavaPackage::getName))
                .isEmpty();
    }

    @Test
    void noClassPassesFourHundredLines() throws IOException {
        try (Stream<Path> files = Files.walk(Samples.ROOT)) {
            List<Path> sources = files.filter(file ->
                            file.toString().endsWith(".java") && file.toString().contains("src/main"))
                    .toList();
            assertThat(sources).hasSizeGreaterThan(100);
            assertThat(sources)
                    .allSatisfy(file -> assertThat(Files.readAllLines(file))
                            .as(file.toString())
                            .hasSizeLessThanOrEqualTo(400));
        }
    }

    private static boolean isNullMarked(JavaPackage javaPackage) {
        return javaPackage
                .tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
    }
}
