package org.danwakai.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.danwakai.audit.boundary.AuditSearch;
import org.danwakai.mail.boundary.MailSearch;
import org.danwakai.registration.boundary.RegistrantFilter;
import org.danwakai.registration.boundary.RegistrantSearch;
import org.danwakai.rights.entity.NotAllowed;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarSearch;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/**
 * Inside the server: what each method that organizers can call takes, and that whoever has less is refused by it. The
 * methods are found in the deployment, so one that is new fails until it has its line here.
 */
@ExtendWith(ArquillianExtension.class)
class BoundaryRightsIT {

    /**
     * The least rank for each. {@code own}: tells of nothing but the caller's own series. {@code none}: of no series.
     * {@code later}: is done after the call has returned, so that a refusal is heard by nobody.
     * {@code key}: of the series of what a key or a token names, of which there is none here: CheckInIT and
     * HandoutUploadsIT have some.
     */
    private static final String TABLE = """
        AuditLog            organizer   count list
        AuditTrail          none        onRightChanged record
        Arrivals            organizer   leaveSeminar leaveSeries register subscribe
        Attendance          helper      mark
        CheckIn             helper      arrive count find guest latest takeBack
        CheckIn             key         read
        DomainDecisions     organizer   decide forget list look welcome
        FileUploads         organizer   begin
        FileUploads         key         finish forget look receive
        GivenRights         owner       give list take
        JoinDesk            helper      marks overview shared takeHints
        JoinDesk            organizer   keepsBackWhatIsTypedIn renew
        KeptDrafts          organizer   drop keep mine others
        LinkMails           organizer   pause repeat repeatFailed resume view
        LinkMails           own         alarms
        LookEditing         organizer   colour hideLogo show
        MailLedger          organizer   count countOfPerson list ofPerson tally writeAgain
        MailRounds          organizer   preview reached send sent thank thanks toThank
        MailTemplates       organizer   current list preview reset save versions
        MailTemplates       none        isMine usual
        MeetingNames        organizer   check forget history judge know remind
        MeetingNames        none        list read
        Meetings            organizer   find isHeldByProvider set
        OverbookingOutlook  organizer   of
        PageExport          organizer   markdown
        PageImport          organizer   apply preview
        PeopleApplying      later       goOn
        PeopleImport        organizer   approve begin correct discard read
        PeopleRuns          organizer   all columns count counts rows run sample
        PersonHistory       organizer   find
        ProviderMeetings    organizer   delete make takeAttendance view
        ProviderMeetings    none        choices
        RegistrantDesk      organizer   add confirm move withdraw
        Registrants         helper      count counts keys list seated
        Registrants         organizer   export
        Reviews             organizer   approve approveDomain count list refuse
        SeatQuotas          organizer   of set
        SeminarEditing      helper      mentions seminar seminars
        SeminarEditing      organizer   cancel nextNumber openForRegistration plan postpone publish renumber revise withdraw
        SeminarMaterials    organizer   change look move putBack remove
        SeminarMaterials    key         file
        SeriesDashboard     helper      next
        SeriesDashboard     organizer   chores figures growth mix
        SeminarPlanning     helper      years
        SeminarPlanning     organizer   latest month move
        SeriesEditing       organizer   defaults introduce introduction keepTo settings settle
        SeriesRights        own         all has require requireSeries
        """;

    private static final List<String> RANKS = List.of("helper", "organizer", "owner");

    private static final long SERIES = -10;
    private static final long SEMINAR = -11;
    private static final String SLUG = "inside";

    @PersistenceContext(unitName = "danwakai")
    private EntityManager entityManager;

    @Inject
    private UserTransaction transaction;

    @Inject
    private BeanManager beans;

    @Deployment
    static EnterpriseArchive danwakai() {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "danwakai.ear")
                .importFrom(new File("target/danwakai.ear"))
                .as(EnterpriseArchive.class);
        WebArchive war = ear.getAsType(WebArchive.class, "/danwakai-web.war");
        war.addClass(BoundaryRightsIT.class);
        war.setManifest(new StringAsset("Dependencies: org.wildfly.security.elytron\n"));
        return ear;
    }

    /** Whoever is called by a rank has it in the one series; {@code other} owns another. */
    @BeforeEach
    void aSeriesWithOneOfEachRank() throws Exception {
        transaction.begin();
        for (String sql : List.of(
                "INSERT INTO series (id, slug, name_ja, open_to_organizers) VALUES (-10, 'inside', '内', false),"
                        + " (-20, 'elsewhere', '外', false) ON CONFLICT DO NOTHING",
                "INSERT INTO series_right SELECT -10, 'account', r, r, now(), 'test'"
                        + " FROM unnest(ARRAY['helper', 'organizer', 'owner']) r ON CONFLICT DO NOTHING",
                "INSERT INTO series_right VALUES (-20, 'account', 'other', 'owner', now(), 'test') ON CONFLICT DO NOTHING",
                "INSERT INTO seminar (id, decision, format, starts_at, language)"
                        + " VALUES (-11, 'draft', 'online', '2026-01-29T10:30+09', 'ja') ON CONFLICT DO NOTHING",
                "INSERT INTO seminar_number VALUES (-12, -11, -10, 0, 1) ON CONFLICT DO NOTHING")) {
            entityManager.createNativeQuery(sql).executeUpdate();
        }
        transaction.commit();
    }

    @Test
    void everyMethodHasItsLine() {
        assertEquals(
                methods("organizer").map(BoundaryRightsIT::name).collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(least().keySet()));
    }

    @Test
    void whoeverHasLessIsRefused() {
        Map<String, String> least = least();
        List<String> wrong = new ArrayList<>();
        methods("organizer").forEach(method -> {
            int needed = RANKS.indexOf(least.get(name(method)));
            if (needed >= 0) {
                expect(NotAllowed.class, "other", method, wrong);
                for (int rank = 0; rank < RANKS.size(); rank++) {
                    expect(rank < needed ? NotAllowed.class : null, RANKS.get(rank), method, wrong);
                }
                expect(null, "admin", method, wrong);
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void whoHasNoRoleReachesNoneOfThem() {
        List<String> wrong = new ArrayList<>();
        methods("organizer")
                .filter(method -> !method.isAnnotationPresent(Asynchronous.class))
                .forEach(method -> expect(EJBAccessException.class, "student", method, wrong));
        methods("admin").forEach(method -> expect(EJBAccessException.class, "student", method, wrong));
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatIsForAdministratorsIsForNoOwnerOfASeries() {
        List<String> wrong = new ArrayList<>();
        methods("admin").forEach(method -> expect(EJBAccessException.class, "owner", method, wrong));
        assertEquals(List.of(), wrong);
    }

    /** What is shown of the audit trail goes by the series that a thing belongs to, and it leaves one here. */
    @Test
    void whoseSeriesASeminarLeavesReadsThatItDid() throws Exception {
        transaction.begin();
        try {
            entityManager
                    .createNativeQuery("INSERT INTO seminar_number VALUES (-13, -11, -20, 1, 5)")
                    .executeUpdate();
            identity("admin").runAs((Callable<Void>) () -> {
                CDI.current().select(SeminarEditing.class).get().renumber(SLUG, 1, Map.of(SLUG, 1));
                return null;
            });
            assertEquals(
                    List.of("elsewhere/5"),
                    entityManager
                            .createNativeQuery("SELECT subject FROM audit_entry WHERE action = 'renumber'"
                                    + " AND series_ids = CAST(ARRAY[-20] AS bigint[])")
                            .getResultList());
        } finally {
            transaction.rollback();
        }
    }

    /** @param refusal null: any answer but a refusal */
    private void expect(Class<? extends Exception> refusal, String account, Method method, List<String> wrong) {
        Throwable failure = call(account, method);
        boolean refused = failure instanceof NotAllowed || failure instanceof EJBAccessException;
        boolean right = refusal == null ? !refused : refusal.isInstance(failure);
        if (!right) {
            wrong.add(name(method) + " for " + account + ": " + failure);
        }
    }

    private Throwable call(String account, Method method) {
        try {
            transaction.begin();
            try {
                return identity(account).runAs((Callable<Throwable>) () -> {
                    try {
                        method.invoke(
                                CDI.current().select(method.getDeclaringClass()).get(), arguments(method));
                        return null;
                    } catch (InvocationTargetException e) {
                        return e.getCause();
                    }
                });
            } finally {
                transaction.rollback();
            }
        } catch (Exception e) {
            throw new IllegalStateException(name(method), e);
        }
    }

    private static SecurityIdentity identity(String account) {
        Set<String> roles =
                switch (account) {
                    case "student" -> Set.of();
                    case "admin" -> Set.of("admin");
                    default -> Set.of("organizer");
                };
        return SecurityDomain.getCurrent()
                .createAdHocIdentity(account)
                .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(roles)));
    }

    /** What names the series or the seminar; nothing else is given, since a refusal comes before anything is read. */
    private static Object[] arguments(Method method) {
        List<Object> arguments = new ArrayList<>();
        boolean named = false;
        for (Class<?> type : method.getParameterTypes()) {
            arguments.add(argument(type, method, named));
            named = named || type == String.class || type == long.class;
        }
        return arguments.toArray();
    }

    private static Object argument(Class<?> type, Method method, boolean named) {
        if (type == String.class) {
            return named ? null : SLUG;
        }
        if (type == long.class) {
            boolean ofSeries = Set.of("subscribe", "leaveSeries").contains(method.getName());
            return ofSeries ? SERIES : SEMINAR;
        }
        if (type == int.class) {
            return 1;
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == Collection.class) {
            return List.of(SLUG);
        }
        if (type == Map.class) {
            return Map.of(SLUG, 1);
        }
        if (type == RegistrantSearch.class) {
            return RegistrantSearch.of(SEMINAR, RegistrantFilter.ALL, 0, 1);
        }
        if (type == MailSearch.class) {
            return new MailSearch(SEMINAR, null, null, null, null, 0, 1);
        }
        if (type == SeminarSearch.class) {
            return SeminarSearch.of(SLUG, 1);
        }
        return type == AuditSearch.class ? new AuditSearch(SLUG, null, null, null, null, null, 0, 1) : null;
    }

    /** Of the boundaries, those that are for that role, and not for a lesser one. */
    private Stream<Method> methods(String role) {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.getName().matches("org\\.danwakai\\.[a-z]+\\.boundary\\..*"))
                .filter(type -> type.isAnnotationPresent(Stateless.class))
                .distinct()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic()
                        && isFor(role, method));
    }

    /** What a method says of itself goes before what its class says. */
    private static boolean isFor(String role, Method method) {
        RolesAllowed own = method.getAnnotation(RolesAllowed.class);
        RolesAllowed allowed = own != null ? own : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        return allowed != null
                && !method.isAnnotationPresent(PermitAll.class)
                && List.of(allowed.value()).contains(role)
                && (role.equals("organizer") || !List.of(allowed.value()).contains("organizer"));
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static Map<String, String> least() {
        Map<String, String> least = new TreeMap<>();
        TABLE.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] words = line.strip().split("\\s+");
            Arrays.stream(words).skip(2).forEach(method -> least.put(words[0] + "." + method, words[1]));
        });
        return least;
    }
}
