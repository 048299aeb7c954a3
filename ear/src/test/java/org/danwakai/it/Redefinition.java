package org.danwakai.it;

import java.io.IOException;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Loaded into the running server: gives its classes other bodies. Its argument is a folder of compiled classes. */
public final class Redefinition {

    private Redefinition() {}

    /** @throws IllegalStateException when the server has loaded none of the classes */
    public static void agentmain(String folder, Instrumentation instrumentation)
            throws IOException, UnmodifiableClassException, ClassNotFoundException {
        List<ClassDefinition> definitions = new ArrayList<>();
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            Path compiled = Path.of(folder, loaded.getName().replace('.', '/') + ".class");
            if (!loaded.isArray() && Files.exists(compiled)) {
                definitions.add(new ClassDefinition(loaded, Files.readAllBytes(compiled)));
            }
        }
        if (definitions.isEmpty()) {
            throw new IllegalStateException("Nothing of " + folder + " is loaded");
        }
        instrumentation.redefineClasses(definitions.toArray(ClassDefinition[]::new));
    }
}
