package org.danwakai.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

final class UseAnotherFeaturesControl extends ArchCondition<JavaClass> {

    UseAnotherFeaturesControl() {
        super("use the control package of another feature");
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
            JavaClass used = dependency.getTargetClass();
            boolean reaches = used.getPackageName().matches("org\\.danwakai\\.[a-z]+\\.control")
                    && !feature(used).equals("platform")
                    && !feature(used).equals(feature(user));
            events.add(new SimpleConditionEvent(user, reaches, dependency.getDescription()));
        }
    }

    private static String feature(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }
}
