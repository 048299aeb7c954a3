package org.danwakai.people.control;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.danwakai.people.entity.ColumnUse;
import org.danwakai.registration.entity.MailAddress;

/** Guesses from the headers of a form's spreadsheet what its columns hold; the organizer has the last word. */
final class HeaderWords {

    /** Asked in this order: "Timestamp of the mail" is a time, and "Name of your institution" an institution. */
    private static final Map<ColumnUse, Pattern> WORDS = new EnumMap<>(Map.of(
            ColumnUse.TIMESTAMP,
            Pattern.compile("タイムスタンプ|回答日時|送信日時|登録日時|申込日時|受付日時|完了時刻|日時|timestamp|date|submitted|completion time"),
            ColumnUse.ADDRESS,
            Pattern.compile("メール(?!の言語|マガジン)|mail|eメール|アドレス"),
            ColumnUse.ATTENDANCE,
            Pattern.compile("参加形態|参加の形態|毎回|今回|登録の種類|登録種別|申込種別|attendance|every time|participation"),
            ColumnUse.LANGUAGE,
            Pattern.compile("言語|language"),
            ColumnUse.INSTITUTION,
            Pattern.compile("所属|機関|大学|会社|勤務先|学校|affiliation|institution|institute|organi[sz]ation|university|company"),
            ColumnUse.NAME,
            Pattern.compile("氏名|名前|お名前|フルネーム|^姓|^名$|^氏$|^名\\(|name$|^name")));

    private static final List<ColumnUse> ORDER = List.of(
            ColumnUse.TIMESTAMP,
            ColumnUse.LANGUAGE,
            ColumnUse.ADDRESS,
            ColumnUse.ATTENDANCE,
            ColumnUse.INSTITUTION,
            ColumnUse.NAME);

    private static final Pattern OTHER =
            Pattern.compile("備考|コメント|ふりがな|フリガナ|よみ|読み|カナ|かな|comment|remark|user ?name|kana");

    private HeaderWords() {}

    /**
     * @param rows some of the first below the header: where no header tells the address, they do
     * @return one use for each column
     */
    static List<ColumnUse> guess(List<String> header, List<List<String>> rows) {
        List<ColumnUse> uses = new ArrayList<>();
        Set<ColumnUse> taken = EnumSet.noneOf(ColumnUse.class);
        for (String title : header) {
            ColumnUse use = use(title);
            uses.add(use.canRepeat() || taken.add(use) ? use : ColumnUse.IGNORED);
        }
        for (int i = 0; i < uses.size() && !uses.contains(ColumnUse.ADDRESS); i++) {
            if (holdsAddresses(i, rows)) {
                uses.set(i, ColumnUse.ADDRESS);
            }
        }
        return uses;
    }

    private static ColumnUse use(String title) {
        String folded =
                Normalizer.normalize(title, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        if (OTHER.matcher(folded).find()) {
            return ColumnUse.IGNORED;
        }
        return ORDER.stream()
                .filter(use -> WORDS.get(use).matcher(folded).find())
                .findFirst()
                .orElse(ColumnUse.IGNORED);
    }

    private static boolean holdsAddresses(int column, List<List<String>> rows) {
        return rows.stream()
                .anyMatch(cells -> column < cells.size()
                        && MailAddress.parse(cells.get(column)).isPresent());
    }
}
