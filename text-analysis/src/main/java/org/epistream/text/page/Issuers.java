package org.epistream.text.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.epistream.domain.Table;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Contents;
import org.epistream.text.words.Endings;

/** Knows the names of papers, sites, authorities and schools by their endings, and the writings they issue. */
final class Issuers {
    private static final List<Map.Entry<String, String>> ENDINGS =
            Table.read(Issuers.class, "issuers.tsv", 2, cells -> Map.entry(cells.get(0), cells.get(1)));
    private static final Endings MEDIUM = named("MEDIUM");
    private static final Endings BODY = named("BODY");
    /** The last characters of all that these patterns fit. */
    private static final Characters LAST = new Characters(ENDINGS.stream()
            .map(ending -> ending.getKey().substring(ending.getKey().length() - 1))
            .collect(Collectors.joining("", "网》 \u3000\u00a0", "")));

    private static final Pattern SHORT_SITE = Pattern.compile("[\\u3400-\\u9fff]{2,3}网");
    private static final Pattern GAPS = Pattern.compile("[\\s\\u3000\\u00a0]+");
    /** As long as a name is before its ending. */
    private static final int LONGEST_PROPER = 36;

    private static final Characters IN_NAMES = new Characters("（）()·、");

    private static final List<String> DOCUMENTS = Table.read(Issuers.class, "documents.tsv", 1, cells -> cells.get(0));
    private static final String WRITINGS = DOCUMENTS.stream()
            .map(word -> word.chars().mapToObj(Character::toString).collect(Collectors.joining("[\\s\\u3000]{0,4}")))
            .collect(Collectors.joining("|"));
    private static final String NUMBER = "(?:\\s*[（(][^（()）]{1,20}[）)])?";
    private static final Characters FIRST_OF_WRITING =
            new Characters(DOCUMENTS.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining()));
    /** The last characters of what these patterns fit. */
    private static final Characters LAST_OF_WRITING = new Characters(DOCUMENTS.stream()
            .map(word -> word.substring(word.length() - 1))
            .collect(Collectors.joining("", "）)", "")));

    private static final Pattern WRITING = Pattern.compile(".*(?:" + WRITINGS + ")" + NUMBER);
    private static final Pattern BARE_WRITING = Pattern.compile("(?:" + WRITINGS + ")" + NUMBER);
    /** Words of a headline that tells of somebody and ends with the place where it was done. */
    private static final Contents TELLS = Contents.of(
            "关于", "召开", "举行", "检查", "督导", "督查", "督察", "调研", "慰问", "看望", "深入", "走访", "部署", "启动", "前往", "走进", "致", "到",
            "赴", "向");

    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{3,20}");
    /** What sites write for a source where they name none. */
    private static final Set<String> NO_SOURCE =
            Set.of("本站", "本网站", "网络", "互联网", "原创", "转载", "未知", "其他", "其它", "佚名", "网站", "内部", "综合", "本站原创", "自采");

    private static final int LONGEST_SOURCE = 60;

    private Issuers() {}

    /** Whether the value of a label for the source names one, be it by the name of an account. */
    static boolean canBeSource(String value) {
        return value.length() >= 2
                && value.length() <= LONGEST_SOURCE
                && (hasChinese(value) || LATIN.matcher(value).matches())
                && !NO_SOURCE.contains(value);
    }

    private static boolean hasChinese(String value) {
        for (int at = 0; at < value.length(); at++) {
            if (value.charAt(at) >= 0x3400) {
                return true;
            }
        }
        return false;
    }

    private static Endings named(String what) {
        return new Endings(ENDINGS.stream()
                .filter(ending -> ending.getValue().equals(what))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    /** Whether words are the name of a paper, a site or an account and nothing else. */
    static boolean isMedium(String words) {
        return isName(words, MEDIUM) && !Chrome.isColumn(words)
                || words.endsWith("网") && SHORT_SITE.matcher(words).matches();
    }

    /** Whether words are the name of an authority, a school or the like and nothing else. */
    static boolean isBody(String words) {
        return isName(words, BODY);
    }

    /** Whether words are names of issuers, one or several with gaps between them. */
    static boolean isIssuer(String words) {
        if (words.isEmpty() || words.length() > 80 || !LAST.contains(words.charAt(words.length() - 1))) {
            return false;
        }
        for (String name : GAPS.split(words)) {
            if (!isMedium(name) && !isBody(name)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a headline ends as those of notices and letters do. */
    static boolean isWriting(String headline) {
        return endsAsWriting(headline) && WRITING.matcher(headline).matches();
    }

    /** Whether a line says what sort of writing it stands above, and nothing else. */
    static boolean isBareWriting(String line) {
        return !line.isEmpty()
                && FIRST_OF_WRITING.contains(line.charAt(0))
                && endsAsWriting(line)
                && BARE_WRITING.matcher(line).matches();
    }

    private static boolean endsAsWriting(String words) {
        return !words.isEmpty() && LAST_OF_WRITING.contains(words.charAt(words.length() - 1));
    }

    private static boolean isName(String words, Endings endings) {
        return words.length() >= 3
                && words.length() <= 40
                && endsWith(words, endings)
                && !isWriting(words)
                && !TELLS.anyIn(words);
    }

    /** Whether words, in title marks or not, are a name with one of these endings. */
    private static boolean endsWith(String words, Endings endings) {
        int from = words.startsWith("《") ? 1 : 0;
        int to = words.endsWith("》") ? words.length() - 1 : words.length();
        int length = endings.lengthAt(words, to);
        if (length == 0 || to - length < from || to - length - from > LONGEST_PROPER) {
            return false;
        }
        for (int at = from; at < to - length; at++) {
            if (!isOfName(words.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfName(char c) {
        return Characters.isChinese(c)
                || c >= 'A' && c <= 'Z'
                || c >= 'a' && c <= 'z'
                || c >= '0' && c <= '9'
                || IN_NAMES.contains(c);
    }
}
