package org.danwakai.displayname.control;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The heading of a participant report: where its columns stand. Providers spell headings differently from year to year
 * and from language to language, so that only their letters count.
 *
 * @param mail negative when there is none
 * @param tellsOriginal whether the name worn before stands in brackets behind the name
 */
record ReportHeading(int name, int mail, boolean tellsOriginal) {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final String ORIGINAL_JA = "元の名前";
    private static final String ORIGINAL_EN = "originalname";

    /** 参加者 is none of them: in the block that tells of the meeting it is their number. */
    private static final Set<String> NAMES =
            Set.of("名前", "氏名", "表示名", "ユーザー名", "参加者名", "name", "username", "displayname", "fullname", "participant");

    private static final Set<String> MAILS = Set.of(
            "ユーザーメール",
            "ユーザーのメール",
            "ユーザーのメールアドレス",
            "ユーザーメールアドレス",
            "メールアドレス",
            "メール",
            "eメール",
            "電子メール",
            "useremail",
            "email",
            "emailaddress",
            "mailaddress");

    private static final Set<String> OTHERS = Set.of(
            "参加時刻",
            "参加時間",
            "参加日時",
            "入室時刻",
            "退出時刻",
            "退出時間",
            "退室時刻",
            "所要時間分",
            "所要時間",
            "期間分",
            "合計時間分",
            "合計所要時間分",
            "ゲスト",
            "jointime",
            "leavetime",
            "duration",
            "durationminutes",
            "totalduration",
            "totaldurationminutes",
            "guest",
            "recordingconsent",
            "recordingdisclaimerresponse",
            "inwaitingroom",
            "firstjoin",
            "lastleave");

    /** Null when the line is none: the block that tells of the meeting stands before it. */
    static ReportHeading of(List<String> cells) {
        List<String> words = cells.stream().map(ReportHeading::letters).toList();
        int name = first(words, NAMES);
        int mail = first(words, MAILS);
        boolean alone = words.stream().filter(word -> !word.isEmpty()).count() == 1;
        if (name < 0 || mail < 0 && first(words, OTHERS) < 0 && !alone) {
            return null;
        }
        return new ReportHeading(name, mail, !withoutOriginal(words.get(name)).equals(words.get(name)));
    }

    /** Whether the cell is what the heading of the names says: reports are put together by hand. */
    static boolean isName(String cell) {
        return NAMES.contains(withoutOriginal(letters(cell)));
    }

    private static int first(List<String> words, Set<String> wanted) {
        for (int i = 0; i < words.size(); i++) {
            if (wanted.contains(withoutOriginal(words.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private static String withoutOriginal(String word) {
        for (String original : List.of(ORIGINAL_JA, ORIGINAL_EN)) {
            if (word.endsWith(original) && word.length() > original.length()) {
                return word.substring(0, word.length() - original.length());
            }
        }
        return word;
    }

    private static String letters(String cell) {
        String folded = Normalizer.normalize(cell, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        // the sign for a long vowel is a letter, and left out by some
        return NO_LETTER.matcher(folded).replaceAll("").replace("ユーザ名", "ユーザー名");
    }
}
