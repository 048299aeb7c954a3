package org.danwakai.http;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Our style sheets, scripts and images, read once. Their addresses carry a hash of all their contents, so that browsers
 * may keep them for good and still get the new ones after a release.
 */
@Named("assets")
@ApplicationScoped
public class Assets {

    static final String ROOT = "/resources/danwakai/";

    private static final int VERSION_BYTES = 6;

    @Inject
    private ServletContext context;

    private final Map<String, Asset> files = new TreeMap<>();
    private String version;

    /** @param zipped null when the type is compressed already */
    record Asset(String type, byte[] plain, byte[] zipped) {}

    @PostConstruct
    void read() {
        readFolder(ROOT);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, asset) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(asset.plain());
            });
            version = HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The Java runtime lacks SHA-256", e);
        }
    }

    /** For pages: {@code #{assets.url('css/site.css')}}. */
    public String url(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("There is no file " + ROOT + name);
        }
        return context.getContextPath() + StaticFiles.PATH + version + "/" + name;
    }

    String version() {
        return version;
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private void readFolder(String folder) {
        Set<String> paths = context.getResourcePaths(folder);
        for (String path : paths == null ? Set.<String>of() : paths) {
            if (path.endsWith("/")) {
                readFolder(path);
            } else {
                files.put(path.substring(ROOT.length()), readFile(path));
            }
        }
    }

    private Asset readFile(String path) {
        String type = Optional.ofNullable(context.getMimeType(path)).orElse("application/octet-stream");
        boolean text = type.startsWith("text/") || type.endsWith("javascript") || type.endsWith("svg+xml");
        try (InputStream stream = context.getResourceAsStream(path)) {
            byte[] plain = stream.readAllBytes();
            return new Asset(text ? type + ";charset=UTF-8" : type, plain, text ? zip(plain) : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        }
        return bytes.toByteArray();
    }
}
