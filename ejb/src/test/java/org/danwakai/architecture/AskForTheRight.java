package org.danwakai.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.danwakai.rights.boundary.SeriesRights;

/** Each public method of a bean asks what the caller may do in a series, or is listed with the reason why it does not. */
final class AskForTheRight extends ArchCondition<JavaClass> {

    private static final Set<String> QUESTIONS = Set.of("require", "requireSeries", "all");

    private final Map<String, String> unasked;
    private final Map<String, String> stale;

    /** @param unasked why a method does not ask, by {@code Class.method} */
    AskForTheRight(Map<String, String> unasked) {
        super("ask for the caller's right in the series, or be listed with a reason");
        this.unasked = unasked;
        this.stale = new TreeMap<>(unasked);
    }

    /** Whether organizers may call it or some of it, who have rights in some series and none in others. */
    static boolean isForOrganizers(JavaClass bean) {
        return namesOrganizers(bean) || bean.getMethods().stream().anyMatch(AskForTheRight::namesOrganizers);
    }

    private static boolean namesOrganizers(HasAnnotations<?> part) {
        return part.tryGetAnnotationOfType(RolesAllowed.class)
                .map(roles -> Arrays.asList(roles.value()).contains("organizer"))
                .orElse(false);
    }

    /** What a method says of itself goes before what its class says; it may be open to everybody only with a reason. */
    private static boolean isForOrganizers(JavaClass bean, JavaMethod method) {
        return method.isAnnotatedWith(RolesAllowed.class) ? namesOrganizers(method) : namesOrganizers(bean);
    }

    @Override
    public void check(JavaClass bean, ConditionEvents events) {
        bean.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && isForOrganizers(bean, method))
                .forEach(method -> {
                    String name = bean.getSimpleName() + "." + method.getName();
                    stale.remove(name);
                    boolean asks = unasked.containsKey(name) != asks(method);
                    events.add(new SimpleConditionEvent(
                            method,
                            asks,
                            name
                                    + (asks
                                            ? " asks, or says why not"
                                            : " must ask for the caller's right, or be listed if it does not")));
                });
    }

    @Override
    public void finish(ConditionEvents events) {
        stale.keySet()
                .forEach(name -> events.add(
                        SimpleConditionEvent.violated(name, name + " is listed, and there is no such method")));
    }

    private static boolean asks(JavaMethod method) {
        Deque<JavaMethod> open = new ArrayDeque<>(Set.of(method));
        Set<JavaMethod> seen = new HashSet<>();
        while (!open.isEmpty()) {
            JavaMethod next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            for (JavaMethodCall call : next.getMethodCallsFromSelf()) {
                if (call.getTargetOwner().isEquivalentTo(SeriesRights.class)
                        && QUESTIONS.contains(call.getTarget().getName())) {
                    return true;
                }
                call.getTarget()
                        .resolveMember()
                        .filter(called -> called.getOwner().equals(method.getOwner()))
                        .ifPresent(open::push);
            }
        }
        return false;
    }
}
