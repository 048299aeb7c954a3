package org.danwakai.stack.bench;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The least that a page of the console can be: Faces and one output text, behind the same login and the same filters. */
final class BarePage {

    static final String ADDRESS = "/console/bare.xhtml";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:h="jakarta.faces.html">
            <head><title>Bare</title></head>
            <body><h:outputText value="#{request.method}"/></body>
            </html>
            """;

    private BarePage() {}

    /** @return a copy of the application with the page in it, which the caller deletes */
    static Path addTo(Path application) throws IOException {
        Path copy = Files.createTempFile("danwakai-bench", ".ear");
        Files.copy(application, copy, StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem ear = FileSystems.newFileSystem(copy);
                FileSystem war = FileSystems.newFileSystem(ear.getPath("danwakai-web.war"))) {
            Files.writeString(war.getPath(ADDRESS), PAGE);
        }
        return copy;
    }
}
