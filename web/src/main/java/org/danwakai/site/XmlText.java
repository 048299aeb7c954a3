package org.danwakai.site;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document that is written from the top down. What XML 1.0 cannot hold is left out. */
final class XmlText {

    private static final String UNSPEAKABLE = "[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    XmlText() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins an element. @param attributes each by its name and value */
    XmlText begin(String name, String... attributes) {
        return write(() -> {
            writer.writeStartElement(name);
            attributes(attributes);
        });
    }

    XmlText end() {
        return write(writer::writeEndElement);
    }

    /** An element with text in it; left out where there is none. */
    XmlText text(String name, String text, String... attributes) {
        if (text == null || text.isBlank()) {
            return this;
        }
        return begin(name, attributes)
                .write(() -> writer.writeCharacters(speakable(text)))
                .end();
    }

    XmlText empty(String name, String... attributes) {
        return write(() -> {
            writer.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    byte[] bytes() {
        write(writer::writeEndDocument);
        return bytes.toByteArray();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], speakable(attributes[i + 1]));
        }
    }

    private static String speakable(String text) {
        return text.replaceAll(UNSPEAKABLE, "");
    }

    private interface Step {
        void take() throws XMLStreamException;
    }

    private XmlText write(Step step) {
        try {
            step.take();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
