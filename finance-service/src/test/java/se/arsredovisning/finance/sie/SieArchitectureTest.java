package se.arsredovisning.finance.sie;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class SieArchitectureTest {

    @Test
    void needsNothingButJavaAndSentences() {
        JavaClasses sie = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("se.arsredovisning.finance.sie");

        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..",
                        "java.lang..",
                        "java.math..",
                        "java.nio..",
                        "java.time..",
                        "java.util..",
                        "se.arsredovisning.kit.sentence..",
                        "se.arsredovisning.finance.sie")
                .check(sie);
    }
}
