package org.danwakai.institution.control;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.danwakai.institution.entity.DirectoryEntry;
import org.danwakai.institution.entity.UnreadableUpdate;
import org.danwakai.institution.entity.UnreadableUpdate.Reason;

/**
 * The records of the Research Organization Registry (data dump, schema 2), one after the other: the file is larger than
 * what the memory should hold. Where several organizations name a domain, the one that is part of no other has it; it
 * may come again for that reason, and the later entry is the better one.
 */
public final class RorDump implements Iterator<DirectoryEntry> {

    private static final long LARGEST = 2L << 30;
    private static final long LARGEST_RECORD = 8L << 20;

    private final GuardedStream stream;
    private final JsonParser parser;
    private final Predicate<String> foreign;
    private final Map<String, Integer> claims = new HashMap<>();
    private final Deque<DirectoryEntry> ready = new ArrayDeque<>();
    private int skipped;
    private boolean atEnd;

    private RorDump(InputStream records, Predicate<String> foreign) {
        this.stream = new GuardedStream(records, LARGEST, LARGEST_RECORD);
        this.foreign = foreign;
        this.parser = JSON.createParser(stream);
    }

    /**
     * @param file the JSON, or a zip with it
     * @param foreign domains of which the registry is not asked
     * @throws UnreadableUpdate when it is neither; what is broken further on is told while it is read
     */
    public static RorDump open(InputStream file, Predicate<String> foreign) {
        InputStream records = RorFile.open(file);
        try {
            RorDump dump = new RorDump(records, foreign);
            if (dump.parser.next() != JsonParser.Event.START_ARRAY) {
                throw new UnreadableUpdate(Reason.FOREIGN);
            }
            return dump;
        } catch (JsonException | NoSuchElementException broken) {
            throw new UnreadableUpdate(Reason.BROKEN);
        }
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !atEnd) {
            read();
        }
        return !ready.isEmpty();
    }

    @Override
    public DirectoryEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    /** Records that name no domain, or no active organization. */
    public int skipped() {
        return skipped;
    }

    private void read() {
        try {
            JsonParser.Event event = parser.next();
            if (event == JsonParser.Event.END_ARRAY) {
                if (parser.hasNext()) {
                    throw new UnreadableUpdate(Reason.BROKEN);
                }
                atEnd = true;
            } else if (event == JsonParser.Event.START_OBJECT) {
                stream.beginRecord();
                take(parser.getObject());
            } else {
                throw new UnreadableUpdate(Reason.FOREIGN);
            }
        } catch (JsonException | NoSuchElementException | IllegalStateException broken) {
            throw new UnreadableUpdate(Reason.BROKEN);
        }
    }

    private void take(JsonObject json) {
        RorRecord organization = RorRecord.of(json);
        if (organization == null) {
            throw new UnreadableUpdate(Reason.FOREIGN);
        }
        boolean named = false;
        for (DirectoryEntry entry : organization.entries()) {
            if (!foreign.test(entry.domain())) {
                named = true;
                claim(entry, organization.rank(entry.domain()));
            }
        }
        skipped += named ? 0 : 1;
    }

    private void claim(DirectoryEntry entry, int rank) {
        Integer known = claims.get(entry.domain());
        if (known == null || rank < known) {
            claims.put(entry.domain(), rank);
            ready.add(entry);
        }
    }
}
