package org.danwakai.site;

import com.thaiopensource.relaxng.jaxp.CompactSyntaxSchemaFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.xml.sax.SAXException;

/** The schema of RFC 4287, in RELAX NG. */
final class AtomSchema {

    private static final Schema SCHEMA = read();

    private AtomSchema() {}

    /** @throws SAXException where it is no Atom feed */
    static void check(byte[] feed) throws SAXException, IOException {
        SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(feed)));
    }

    private static Schema read() {
        try (InputStream grammar = AtomSchema.class.getResourceAsStream("atom.rnc")) {
            return new CompactSyntaxSchemaFactory().newSchema(new StreamSource(grammar));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
