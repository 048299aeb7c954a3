package org.danwakai.institution.entity;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The domain of a mail address as it is looked up: in lower case, an internationalized one in its ASCII form (RFC 5891),
 * full-width letters as what they stand for.
 */
public record DomainName(String ascii) {

    private static final int LONGEST = 253;
    private static final String ENCODED = "xn--";
    private static final Pattern FORMER = Pattern.compile("(?:^|\\.)(?:alum|alumn[iaeos]+|post\\.harvard)\\.");
    private static final Pattern LABELS =
            Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\\.)*+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    /** Empty when it is none. A dot at the end, which stands for the root, is dropped. */
    public static Optional<DomainName> parse(String typed) {
        if (typed == null || typed.length() > LONGEST * 2) {
            return Optional.empty();
        }
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        try {
            return Optional.of(IDN.toASCII(text.endsWith(".") ? text.substring(0, text.length() - 1) : text))
                    .map(ascii -> ascii.toLowerCase(Locale.ROOT))
                    .filter(ascii ->
                            ascii.length() <= LONGEST && LABELS.matcher(ascii).matches())
                    .map(DomainName::new);
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    /** Of what stands behind the last at-sign. Empty when there is none, or nothing in front of it. */
    public static Optional<DomainName> ofAddress(String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        int at = Math.max(typed.lastIndexOf('@'), typed.lastIndexOf('＠'));
        return at < 1 ? Optional.empty() : parse(typed.substring(at + 1));
    }

    /** Itself and everything that it is part of: {@code a.b.jp}, {@code b.jp}, {@code jp}. */
    public Iterable<String> suffixes() {
        return () -> new Iterator<>() {
            private String next = ascii;

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public String next() {
                if (next == null) {
                    throw new NoSuchElementException();
                }
                String suffix = next;
                int dot = suffix.indexOf('.');
                next = dot < 0 ? null : suffix.substring(dot + 1);
                return suffix;
            }
        };
    }

    /** Below the suffix, and written in ASCII letters between the two. */
    boolean isPlainPartOf(String suffix) {
        return ascii.length() > suffix.length() && !ascii.startsWith(ENCODED) && ascii.indexOf("." + ENCODED) < 0;
    }

    /** Whether one of its labels is what universities call the addresses that their graduates keep. */
    public boolean isForFormerMembers() {
        return FORMER.matcher(ascii).find();
    }

    @Override
    public String toString() {
        return ascii;
    }
}
