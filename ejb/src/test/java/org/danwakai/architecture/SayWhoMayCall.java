package org.danwakai.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;

final class SayWhoMayCall extends ArchCondition<JavaClass> {

    SayWhoMayCall() {
        super("say on the class who may call it");
    }

    @Override
    public void check(JavaClass bean, ConditionEvents events) {
        boolean says = bean.isAnnotatedWith(RolesAllowed.class)
                || bean.isAnnotatedWith(PermitAll.class)
                || bean.isAnnotatedWith(DenyAll.class);
        events.add(new SimpleConditionEvent(bean, says, bean.getName() + (says ? " says" : " does not say") + " who"));
    }
}
