package dev.chatlab;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house, kept by a test: which package may know which, what is pure, and where JSON may show. */
@AnalyzeClasses(packages = "dev.chatlab", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String VERTX = "io.vertx..";
    private static final String[] FEATURES = {
        "..turn..",
        "..persona..",
        "..voice..",
        "..theorist..",
        "..discussion..",
        "..store..",
        "..summary..",
        "..auth..",
        "..export..",
        "..score..",
        "..web.."
    };

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("dev.chatlab.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_bus_knows_nobody = noClasses()
            .that()
            .resideInAPackage("..bus..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FEATURES)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("..transcript..");

    @ArchTest
    static final ArchRule the_transcript_is_a_leaf = classes()
            .that()
            .resideInAPackage("dev.chatlab.transcript..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.chatlab.transcript..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule portraits_are_drawn_by_pure_code = classes()
            .that()
            .resideInAPackage("dev.chatlab.portrait..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.chatlab.portrait..", "java..", "javax.imageio..", "org.jspecify..");

    @ArchTest
    static final ArchRule nobody_but_main_knows_the_web_edge = noClasses()
            .that()
            .resideOutsideOfPackages("dev.chatlab", "dev.chatlab.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.chatlab.web..");

    @ArchTest
    static final ArchRule nobody_but_main_knows_the_store = noClasses()
            .that()
            .resideOutsideOfPackages("dev.chatlab", "dev.chatlab.store..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.chatlab.store..");

    @ArchTest
    static final ArchRule what_decides_is_free_of_vertx = noClasses()
            .that()
            .haveNameMatching(
                    "dev\\.chatlab\\.(discussion\\.(Discussion|Decider|Decision|DiscussionLoop|Floor|Tail|Receipts"
                            + "|Scheduling|Addressee|Answers|View)|turn\\.(TurnPolicy|Bids)|theorist\\.Bids|persona\\.Persona)(\\$.*)?")
            .or()
            .resideInAnyPackage("dev.chatlab.transcript..", "dev.chatlab.export..", "dev.chatlab.score..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(VERTX);

    @ArchTest
    static final ArchRule the_scripted_composer_is_free_of_vertx = noClasses()
            .that()
            .resideInAnyPackage("..voice.scripted..", "..voice.english..")
            .and()
            .haveSimpleNameNotStartingWith("ScriptedVoice")
            .and()
            .haveSimpleNameNotStartingWith("Paced")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(VERTX);

    @ArchTest
    static final ArchRule prompts_are_free_of_vertx = noClasses()
            .that()
            .resideInAPackage("..voice.prompt..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(VERTX);

    @ArchTest
    static final ArchRule vertx_json_stays_at_the_edges = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.chatlab",
                    "dev.chatlab.web..",
                    "dev.chatlab.voice..",
                    "dev.chatlab.store..",
                    "dev.chatlab.auth..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx.core.json..");
}
