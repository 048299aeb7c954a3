package org.danwakai.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Stateless;
import jakarta.json.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import org.danwakai.rights.boundary.SeriesRights;

@AnalyzeClasses(packages = "org.danwakai", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule entitiesKnowOnlyTheDomain = classes()
            .that()
            .resideInAPackage("org.danwakai..entity")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "jakarta.persistence..", "jakarta.ejb", "org.danwakai..entity")
            .because("rules stay readable and testable without a server; jakarta.ejb is there for the one annotation"
                    + " that makes a refusal roll back");

    @ArchTest
    static final ArchRule nothingBelowTheBoundaryKnowsHttpOrFaces = noClasses()
            .that()
            .resideOutsideOfPackage("org.danwakai.meeting.control.zoom..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "jakarta.faces..", "org.primefaces..")
            .because("everything that is HTTP lives in the web module; to call Zoom is no answer to anybody");

    @ArchTest
    static final ArchRule controlsDoNotReachIntoAnotherFeature = noClasses()
            .that()
            .resideInAPackage("org.danwakai.(*)..")
            .and()
            .resideOutsideOfPackage("org.danwakai.platform..")
            .should(new UseAnotherFeaturesControl())
            .because("features meet through ids, boundaries and events, so that each can change inside");

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles = slices().matching("org.danwakai.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that can be understood only with another is no feature of its own");

    @ArchTest
    static final ArchRule platformKnowsNoFeature = classes()
            .that()
            .resideInAPackage("org.danwakai.platform..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "org.danwakai.audit..",
                    "org.danwakai.displayname..",
                    "org.danwakai.look..",
                    "org.danwakai.mail..",
                    "org.danwakai.meeting..",
                    "org.danwakai.page..",
                    "org.danwakai.registration..",
                    "org.danwakai.rights..",
                    "org.danwakai.seminar..")
            .because("everything else stands on it");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a deadline that cannot be moved in a test is not tested; inject " + Clock.class.getName());

    @ArchTest
    static final ArchRule jsonIsMadeByOneProvider = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Json.class)
            .because("it looks for its provider at each call; use JsonTool");

    @ArchTest
    static final ArchRule boundariesSayWhoMayCallThem = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .should(new SayWhoMayCall())
            .because("without the annotation on the class a method is open, or closed, by accident");

    @ArchTest
    static final ArchRule whatOrganizersCallAsksForTheirRight = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .and(describe("organizers may call", AskForTheRight::isForOrganizers))
            .and()
            .doNotBelongToAnyOf(SeriesRights.class)
            .should(new AskForTheRight(Map.ofEntries(
                    entry("AuditTrail.record", "writes what another boundary did, which asked"),
                    entry("AuditTrail.onRightChanged", "as record"),
                    entry("MailTemplates.isMine", "says something of the caller alone"),
                    entry("MailTemplates.usual", "is the product's own text, of no series"),
                    entry("MeetingNames.list", "reads what the caller brings, and knows nothing of any series"),
                    entry("MeetingNames.read", "as list"),
                    entry("Meetings.forMail", "writes mails, which nobody is logged in to send"),
                    entry("ProviderMeetings.choices", "says what the server is set up for"),
                    entry("Steps.next", "is called by PeopleApplying alone, which asked"),
                    entry("UploadBook.begin", "is called by FileUploads alone, which asked"),
                    entry("UploadBook.forget", "as begin"),
                    entry("UploadBook.handOut", "as begin"),
                    entry("UploadBook.isDone", "as begin"),
                    entry("UploadBook.own", "as begin"),
                    entry("UploadBook.receive", "as begin"))))
            .because(
                    "the role says that somebody organizes, and only the right says what; with neither it is everybody's");

    @ArchTest
    static final ArchRule namesSayWhatAClassIsFor = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Util|Utils|Helper)")
            .because("such a name says nothing; name the responsibility");

    @ArchTest
    static void thereIsSomethingToCheck(JavaClasses classes) {
        org.assertj.core.api.Assertions.assertThat(classes.size()).isGreaterThan(50);
    }
}
