package org.danwakai.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import org.danwakai.platform.control.CalendarText;
import org.danwakai.platform.control.JsonTool;
import org.danwakai.platform.control.Setting;
import org.danwakai.platform.control.SiteAddress;
import org.danwakai.platform.control.VtimezoneText;
import org.danwakai.site.Document;
import org.danwakai.site.Screen;

@AnalyzeClasses(packages = "org.danwakai", importOptions = ImportOption.DoNotIncludeTests.class)
class WebArchitectureTest {

    private static final String[] WEB = {
        "org.danwakai.http..",
        "org.danwakai.site..",
        "org.danwakai.console..",
        "org.danwakai.api..",
        "org.danwakai.live.."
    };

    @ArchTest
    static final ArchRule leavesTheDatabaseToTheBoundaries = noClasses()
            .that()
            .resideInAnyPackage(WEB)
            .should()
            .dependOnClassesThat(type(EntityManager.class))
            .because("a page with an EntityManager goes round the boundaries' roles and transactions");

    @ArchTest
    static final ArchRule callsBoundariesOnly = noClasses()
            .that()
            .resideInAnyPackage(WEB)
            .should()
            .dependOnClassesThat(resideInAPackage("org.danwakai..control..")
                    .and(not(type(Setting.class)))
                    .and(not(type(JsonTool.class)))
                    .and(not(type(SiteAddress.class)))
                    .and(not(type(CalendarText.class)))
                    .and(not(type(VtimezoneText.class))))
            .because("what is behind a boundary may change without the web; settings, the site's address, JSON and"
                    + " iCalendar are nobody's secret");

    @ArchTest
    static final ArchRule jsonIsMadeByOneProvider = noClasses()
            .that()
            .resideInAnyPackage(WEB)
            .should()
            .dependOnClassesThat(type(Json.class))
            .because("it looks for its provider at each call; use JsonTool");

    @ArchTest
    static final ArchRule httpKnowsNoneOfTheOthers = noClasses()
            .that()
            .resideInAPackage("org.danwakai.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.danwakai.site..", "org.danwakai.console..", "org.danwakai.api..", "org.danwakai.live..")
            .because("site, console and API share http, and it knows none of them");

    @ArchTest
    static final ArchRule screensLiveForOneRequest = classes()
            .that()
            .areAssignableTo(Screen.class)
            .or()
            .areAssignableTo(Document.class)
            .and()
            .areNotInterfaces()
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should()
            .beAnnotatedWith(RequestScoped.class)
            .because("what one reader is shown must not reach the next");

    @ArchTest
    static final ArchRule namesSayWhatSomethingDoes = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Utils?|Helper)")
            .because("such a name fits anything, and soon anything is in there");
}
