package org.danwakai.it;

import jakarta.servlet.annotation.WebServlet;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the web module answers to, found in the module as it is packed and not in anybody's list. */
final class Routes {

    private static final Path WAR = Path.of("..", "web", "target", "danwakai-web");
    private static final Path CLASSES = WAR.resolve("WEB-INF").resolve("classes");

    private final ClassLoader loader;

    Routes() {
        try (Stream<Path> libraries = Files.list(WAR.resolve("WEB-INF").resolve("lib"))) {
            URL[] all = Stream.concat(Stream.of(CLASSES), libraries)
                    .map(Routes::url)
                    .toArray(URL[]::new);
            loader = new URLClassLoader(all, Routes.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Calls of the API, such as {@code GET /api/v1/series/{slug}/seminars}. */
    Set<String> api() {
        return classes(jakarta.ws.rs.Path.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()).flatMap(method -> verb(method).stream()
                        .map(verb -> verb + " "
                                + joined(
                                        "/api/v1",
                                        path(type.getAnnotation(jakarta.ws.rs.Path.class)),
                                        path(method.getAnnotation(jakarta.ws.rs.Path.class))))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(jakarta.ws.rs.HttpMethod.class))
                .filter(found -> found != null)
                .map(jakarta.ws.rs.HttpMethod::value)
                .findFirst();
    }

    private static String path(jakarta.ws.rs.Path path) {
        return path == null ? "" : path.value();
    }

    private static String joined(String... parts) {
        return Arrays.stream(parts)
                .map(part -> part.replaceAll("^/+|/+$", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }

    /** Pages of the console, such as {@code GET /console/seminars.xhtml}. */
    Set<String> console() {
        try (Stream<Path> files = Files.walk(WAR.resolve("console"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "GET /" + WAR.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Servlets and sockets by what they are mapped to, such as {@code /console/logout}. */
    Set<String> servlets() {
        return Stream.concat(
                        classes(WebServlet.class)
                                .flatMap(type -> Stream.of(
                                        type.getAnnotation(WebServlet.class).value())),
                        classes(ServerEndpoint.class).map(type -> type.getAnnotation(ServerEndpoint.class)
                                .value()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The kinds of pages of the public site, as the router calls them. */
    Set<String> views() {
        return Arrays.stream(load("org.danwakai.site.Route$View").getEnumConstants())
                .map(view -> ((Enum<?>) view).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which of them the router finds there; empty when it is no address of the site. */
    Optional<String> view(String path) {
        try {
            Class<?> route = load("org.danwakai.site.Route");
            Method of = route.getDeclaredMethod("of", String.class);
            of.setAccessible(true);
            Method view = route.getDeclaredMethod("view");
            view.setAccessible(true);
            Optional<?> found = (Optional<?>) of.invoke(null, path);
            return found.isEmpty() ? Optional.empty() : Optional.of(((Enum<?>) view.invoke(found.get())).name());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Those with the annotation on them; others may need classes that only the server has. */
    private Stream<Class<?>> classes(Class<? extends Annotation> annotation) {
        String mark = annotation.descriptorString();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files
                    .filter(file -> file.toString().endsWith(".class") && holds(file, mark))
                    .map(file -> CLASSES.relativize(file).toString().replaceFirst("\\.class$", ""))
                    .map(name -> name.replace('/', '.').replace('\\', '.'))
                    .<Class<?>>map(this::load)
                    .filter(type -> type.isAnnotationPresent(annotation))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, String mark) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name, e);
        }
    }
}
