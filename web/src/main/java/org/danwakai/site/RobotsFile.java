package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.danwakai.platform.control.SiteAddress;

/** What search engines are asked to leave alone, and where all the rest is listed (RFC 9309). */
@RequestScoped
public class RobotsFile implements Document {

    private static final List<String> LEFT_ALONE =
            List.of("console/", "login/", "confirm/", "cancel/", "leave/", "join/", "ticket/", "me", "api/");

    @Override
    public byte[] make(HttpServletRequest request) {
        String left = LEFT_ALONE.stream()
                .map(path -> "Disallow: " + request.getContextPath() + "/" + path + "\n")
                .collect(Collectors.joining());
        return ("User-agent: *\n" + left + "\nSitemap: " + SiteAddress.of("sitemap.xml") + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
