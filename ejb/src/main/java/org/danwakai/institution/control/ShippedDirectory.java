package org.danwakai.institution.control;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.danwakai.institution.entity.DirectoryEntry;
import org.danwakai.institution.entity.DomainName;
import org.danwakai.institution.entity.Institution;
import org.danwakai.institution.entity.Kind;
import org.danwakai.institution.entity.Outcome;
import org.danwakai.platform.entity.Word;

/** The lists of domains that come with the software; {@code NOTICE.txt} beside them says where they are from. */
public final class ShippedDirectory {

    private static final String FOLDER = "/db/directory/";
    private static final List<String> FILES = List.of(
            "academic-domains.csv",
            "organizations-other.csv",
            "corrections.csv",
            "free-mail-domains.txt",
            "disposable-domains.txt",
            "suffixes.csv",
            "japanese-names.csv",
            "institution-names.csv",
            "school-words.txt",
            "higher-words.txt");

    /**
     * One of the sources has schools among its universities, and tells them apart by their names alone, in the language of
     * each.
     */
    private static final Pattern SCHOOL = words("school-words.txt");

    private static final Pattern HIGHER = words("higher-words.txt");

    /** The registry writes whose a Japanese institute is in front of its name. */
    private static final Pattern MINISTRY = Pattern.compile("^\\p{IsHan}{2,6}[省庁](?=\\p{IsHan}{4})");

    private static final Pattern UNIVERSITYS =
            Pattern.compile("universit", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    /** The registry calls institutes that are a state's or nobody's by what they are, not by what they do. */
    private static final Pattern RESEARCHS = Pattern.compile(
            "\\bresearch (institutes?|cent(er|re)s?|laborator(y|ies))\\b|\\binstitutes? (of|for) .*\\bresearch\\b"
                    + "|\\bacademy of sciences\\b|\\bnational laborator|forschungs(institut|zentrum)|\\binstituts? de recherche"
                    + "|\\b(leibniz|max planck|fraunhofer)\\b|研究所$|研究院$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern ABOUT_RESEARCH = Pattern.compile(
            "\\b(foundation|fund|society|association|council|publish\\w*|hospital|journalism|market|museum)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private final Map<String, DirectoryEntry> entries = new LinkedHashMap<>();

    private ShippedDirectory() {}

    /** What they say together: a list that was typed by hand goes before a collected one. */
    public static Collection<DirectoryEntry> read() {
        ShippedDirectory shipped = new ShippedDirectory();
        shipped.table("suffixes.csv", row -> shipped.put(suffix(row)));
        shipped.table("academic-domains.csv", shipped::academic);
        shipped.table("organizations-other.csv", shipped::organization);
        shipped.lines("free-mail-domains.txt", Kind.FREE_MAIL);
        shipped.lines("disposable-domains.txt", Kind.DISPOSABLE);
        shipped.table("corrections.csv", shipped::correct);
        shipped.table("japanese-names.csv", shipped::rename);
        shipped.table("institution-names.csv", shipped::nickname);
        return shipped.entries.values();
    }

    /** Domains about which no collection is asked: typed by hand, or known for anybody's mail. */
    public static Set<String> settled() {
        ShippedDirectory shipped = new ShippedDirectory();
        shipped.table("suffixes.csv", row -> shipped.put(suffix(row)));
        shipped.lines("free-mail-domains.txt", Kind.FREE_MAIL);
        shipped.lines("disposable-domains.txt", Kind.DISPOSABLE);
        shipped.table("corrections.csv", shipped::correct);
        return Set.copyOf(shipped.entries.keySet());
    }

    /** Of all the lists; another one means that they say something else. */
    public static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : FILES) {
                try (InputStream stream = open(file)) {
                    digest.update(stream.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void academic(NamedCsvRecord row) {
        Kind kind = row.getField("kind").equals("institute") ? Kind.INSTITUTE : education(row);
        // the registry calls laboratories of companies facilities like any other
        boolean companys = kind == Kind.INSTITUTE && row.getField("domain").endsWith(".co.jp");
        collect(entry(row, kind, companys ? Outcome.ASK : kind.outcome()));
    }

    private Kind education(NamedCsvRecord row) {
        String name = row.getField("name");
        boolean witnessed = !row.getField("sources").equals("swot");
        boolean called = SCHOOL.matcher(name).find() && !HIGHER.matcher(name).find();
        return !witnessed && (called || isAmongSchools(row.getField("domain"))) ? Kind.SCHOOL : Kind.UNIVERSITY;
    }

    private boolean isAmongSchools(String domain) {
        return StreamSupport.stream(new DomainName(domain).suffixes().spliterator(), false)
                .map(entries::get)
                .anyMatch(entry -> entry != null && entry.kind() == Kind.SCHOOL);
    }

    private void organization(NamedCsvRecord row) {
        Kind kind =
                switch (row.getField("kind")) {
                    case "company" -> Kind.COMPANY;
                    case "government" -> Kind.GOVERNMENT;
                    case "healthcare" -> Kind.HEALTHCARE;
                    default -> Kind.OTHER;
                };
        boolean universitys = kind == Kind.HEALTHCARE
                && UNIVERSITYS.matcher(row.getField("name")).find();
        boolean institute = (kind == Kind.GOVERNMENT || kind == Kind.OTHER) && isCalledInstitute(row);
        collect(entry(row, kind, universitys || institute ? Outcome.ACADEMIC : kind.outcome()));
    }

    private static boolean isCalledInstitute(NamedCsvRecord row) {
        return Stream.of(row.getField("name"), row.getField("name_ja"))
                        .anyMatch(name -> RESEARCHS.matcher(name).find())
                && !ABOUT_RESEARCH.matcher(row.getField("name")).find();
    }

    private void correct(NamedCsvRecord row) {
        Kind kind = Word.parse(Kind.class, row.getField("kind"));
        DirectoryEntry known = entries.get(row.getField("domain"));
        DirectoryEntry typed = entry(row, kind, kind.outcome());
        Institution institution = typed.institution();
        String ja =
                institution.ja() == null && known != null ? known.institution().ja() : institution.ja();
        put(new DirectoryEntry(
                named(institution.domain(), ja, institution.en()), typed.country(), typed.kind(), typed.outcome()));
    }

    private static DirectoryEntry entry(NamedCsvRecord row, Kind kind, Outcome outcome) {
        String ja = text(row, "name_ja");
        return new DirectoryEntry(
                named(
                        row.getField("domain"),
                        ja == null ? null : MINISTRY.matcher(ja).replaceFirst(""),
                        text(row, "name")),
                text(row, "country"),
                kind,
                outcome);
    }

    private static DirectoryEntry suffix(NamedCsvRecord row) {
        return unnamed(row.getField("suffix"), Word.parse(Kind.class, row.getField("kind")));
    }

    private void rename(NamedCsvRecord row) {
        entries.computeIfPresent(
                row.getField("domain"),
                (domain, known) -> new DirectoryEntry(
                        named(
                                domain,
                                text(row, "name_ja"),
                                text(row, "name_en") == null
                                        ? known.institution().en()
                                        : text(row, "name_en")),
                        known.country(),
                        known.kind(),
                        known.outcome()));
    }

    private void nickname(NamedCsvRecord row) {
        String aliases = row.getField("aliases");
        entries.computeIfPresent(
                row.getField("domain"),
                (domain, known) -> new DirectoryEntry(
                        new Institution(
                                domain,
                                known.institution().ja(),
                                known.institution().en(),
                                text(row, "short_ja"),
                                text(row, "short_en"),
                                aliases.isEmpty() ? List.of() : List.of(aliases.split("\\|"))),
                        known.country(),
                        known.kind(),
                        known.outcome()));
    }

    /** What was said before holds. */
    private void collect(DirectoryEntry entry) {
        entries.putIfAbsent(entry.domain(), entry);
    }

    private void put(DirectoryEntry entry) {
        entries.put(entry.domain(), entry);
    }

    private static Institution named(String domain, String ja, String en) {
        return new Institution(domain, ja, en, null, null, List.of());
    }

    private static DirectoryEntry unnamed(String domain, Kind kind) {
        return new DirectoryEntry(named(domain, null, null), null, kind, kind.outcome());
    }

    private static String text(NamedCsvRecord row, String column) {
        return row.findField(column).filter(text -> !text.isBlank()).orElse(null);
    }

    private void table(String file, Consumer<NamedCsvRecord> rows) {
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            records.forEach(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lines(String file, Kind kind) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.isBlank()).forEach(line -> put(unnamed(line.strip(), kind)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each line is a regular expression. */
    private static Pattern words(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            return Pattern.compile(
                    reader.lines().filter(line -> !line.isBlank()).collect(Collectors.joining("|")),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        InputStream stream = ShippedDirectory.class.getResourceAsStream(FOLDER + file);
        if (stream == null) {
            throw new IllegalStateException("The software came without " + FOLDER + file);
        }
        return stream;
    }
}
