package org.epistream.text.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.epistream.text.page.Line.Role;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Contents;
import org.epistream.text.words.Endings;
import org.jspecify.annotations.Nullable;

/**
 * The headline of the first story.
 *
 * <p>A notice or a letter bears the name of who issues it in lines of its own above the headline; they belong to the
 * headline only where that says no more than "通告".
 *
 * @param line its line among those of the page, or -1
 * @param words what it says, or null where there is none
 * @param letterhead names of issuers above it
 */
record Headline(int line, @Nullable String words, List<String> letterhead) {
    private static final int MOST_LINES = 3;
    private static final int MOST_SHARED = 3;
    /** As far below a headline as its number stands, with the credits between them. */
    private static final int MOST_BETWEEN = 4;

    /** Behind a headline that a site wrote, its own name: …_公文大全_公文网. */
    private static final Pattern SITE = Pattern.compile(
            "(?<=.{6})(?:\\s*_.*|\\s*[-|｜—]{1,2}\\s*[\\u3400-\\u9fff]{2,12}(?:网|网站|门户|在线|频道|新闻|资讯|日报|晚报|政府)$)");

    private static final Characters BEFORE_SITE = new Characters("_-|｜—");
    /** The first line of a headline that gives what somebody said in the next. */
    private static final Pattern SPEAKS = Pattern.compile(".{4,40}(?:强调|指出|要求|表示|提出)");
    /** A headline of a writing that names its issuer or its matter. */
    private static final Pattern ORDER = Pattern.compile(".{4,}(?:通告|公告|通知|令|公开信|倡议书)(?:[（(].{1,20}[）)])?$");

    /** What a headline tells of that is no slogan above it, and no name of a site. */
    private static final Contents TOPIC = Contents.of(
            "疫情", "防控", "防疫", "抗疫", "战疫", "疫苗", "接种", "新冠", "肺炎", "非典", "流感", "登革热", "基孔肯雅", "布病", "猪瘟", "病例", "病毒",
            "检疫", "核酸", "隔离", "封控", "管控", "解封", "返乡", "发热", "灭蚊", "消杀", "通告", "公告", "通知", "一封信", "倡议书", "召开", "检查",
            "督导", "调研");
    /** A line below a headline that names who spoke and who presided. */
    private static final Endings SPEAKERS = Endings.of("讲话", "主持", "出席", "参加", "陪同");

    private static final int SHORTEST_SPEAKERS = 4;
    private static final int LONGEST_SPEAKERS = 42;

    /** Shorter ones are links of the site: 关于我们. */
    private static final int SHORTEST_BEGUN = 6;

    private static final Pattern GAPS = Pattern.compile("[\\s\\u3000\\u00a0]");
    private static final Characters BLANKS = new Characters(" \t\n\u000b\f\r\u3000\u00a0");
    private static final Pattern STRAY_COMMA = Pattern.compile("[,，](?=[、，。；])");
    private static final Pattern BRACKETS = Pattern.compile("^[（(]|[）)]$");

    private static final int TELLING = 3;
    private static final int SHORTEST_TELLING = 8;

    private static final Pattern PLACE = Pattern.compile("[\\u3400-\\u9fff]{2,10}[省市县区旗镇乡]");

    /**
     * Finds it above the first line of a body.
     *
     * @param hint the headline as the page or its sender names it, or null
     */
    static Headline above(int body, List<Line> lines, @Nullable String hint) {
        List<Integer> headlines = new ArrayList<>();
        List<String> letterhead = new ArrayList<>();
        String named = hint == null ? null : bare(hint);
        for (int i = 0; i < body; i++) {
            if (named != null && isBare(lines.get(i).words(), named)) {
                return new Headline(i, numbered(lines.get(i).words(), i, lines), letterhead);
            }
            if (lines.get(i).role() == Role.HEADLINE) {
                headlines.add(i);
            }
        }
        for (int i = 0; i + 1 < headlines.size() && isIssuer(lines, headlines.get(i)); i++) {
            letterhead.add(lines.get(headlines.get(i)).words());
        }
        List<Integer> open = headlines.subList(letterhead.size(), headlines.size());
        if (open.isEmpty()) {
            return new Headline(-1, hint, letterhead);
        }
        int first = open.stream()
                .filter(i -> hint != null && hint.contains(lines.get(i).words()))
                .findFirst()
                .orElseGet(() -> ofWriting(lines, open));
        String words = whole(lines, first, letterhead);
        Matcher site = SITE.matcher(words);
        String own = tidy(mayNameSite(words) && site.find() ? words.substring(0, site.start()) : words);
        return new Headline(first, numbered(own, first, lines), letterhead);
    }

    private static boolean mayNameSite(String words) {
        for (int at = 0; at < words.length(); at++) {
            if (BEFORE_SITE.contains(words.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** A headline with its number, which may stand in a line of its own below it. */
    private static String numbered(String words, int at, List<Line> lines) {
        for (int i = at + 1; i < Math.min(lines.size(), at + 1 + MOST_BETWEEN); i++) {
            Line line = lines.get(i);
            if (DocumentNumber.belongsToHeadline(line.words())) {
                String number = bare(line.words());
                return words.contains(BRACKETS.matcher(number).replaceAll("")) ? words : words + number;
            }
            if (line.role() == Role.BODY) {
                break;
            }
        }
        return words;
    }

    private static boolean isIssuer(List<Line> lines, int at) {
        return Issuers.isIssuer(lines.get(at).words());
    }

    /** The headline of a writing that stands on a page of another name, else the first. */
    private static int ofWriting(List<Line> lines, List<Integer> open) {
        int first = open.get(0);
        int last = open.get(open.size() - 1);
        String words = lines.get(last).words();
        boolean apart = lines.subList(first, last).stream().anyMatch(line -> line.role() == Role.CREDITS);
        if (!apart) {
            return mostTelling(lines, open);
        }
        boolean other = ORDER.matcher(words).find()
                && !Issuers.isBareWriting(words)
                && !Issuers.isWriting(lines.get(first).words())
                && shared(lines.get(first).words(), words) <= MOST_SHARED;
        return other ? last : first;
    }

    /** The first headline, or a later one where the first is a slogan or a name and the later one tells something. */
    private static int mostTelling(List<Line> lines, List<Integer> open) {
        int best = open.get(0);
        int most = telling(lines.get(best).words());
        for (int at : open.subList(1, open.size())) {
            String words = lines.get(at).words();
            int telling = words.startsWith("—") ? Integer.MIN_VALUE : telling(words);
            if (telling >= most + TELLING && !isBegun(lines.get(best).words())) {
                best = at;
                most = telling;
            }
        }
        return best;
    }

    /** Whether a line begins the headline of a writing that ends in a later one: 关于在全县…. */
    private static boolean isBegun(String words) {
        return words.contains("关于") && words.length() >= SHORTEST_BEGUN && !Issuers.isWriting(words);
    }

    private static int telling(String words) {
        boolean speakers = words.length() >= SHORTEST_SPEAKERS
                && words.length() <= LONGEST_SPEAKERS
                && SPEAKERS.anyAt(words, words.length());
        return (TOPIC.anyIn(words) ? TELLING : 0)
                - (words.length() < SHORTEST_TELLING ? 2 : 0)
                - (speakers ? TELLING : 0);
    }

    /** Without the comma that some mirrors leave before another mark. */
    private static String tidy(String words) {
        return STRAY_COMMA.matcher(words).replaceAll("");
    }

    /** How many pairs of characters two headlines share. */
    private static int shared(String one, String other) {
        int shared = 0;
        for (int i = 0; i + 2 <= one.length(); i++) {
            shared += other.contains(one.substring(i, i + 2)) ? 1 : 0;
        }
        return shared;
    }

    /** A headline that is set in several lines, or says only what sort of writing follows. */
    private static String whole(List<Line> lines, int first, List<String> letterhead) {
        String above = first > 0 ? lines.get(first - 1).words() : "";
        String own = lines.get(first).words();
        String words = own.startsWith("关于") && PLACE.matcher(above).matches() ? above + own : own;
        if (Issuers.isBareWriting(words)) {
            String issuer = letterhead.isEmpty() ? "" : letterhead.get(letterhead.size() - 1);
            return issuer + bare(words);
        }
        boolean below = first + 1 < lines.size() && lines.get(first + 1).role() == Role.HEADLINE;
        if (below && SPEAKS.matcher(words).matches()) {
            return words + " " + lines.get(first + 1).words();
        }
        if (!isBegun(words)) {
            return words;
        }
        StringBuilder whole = new StringBuilder(words);
        for (int i = first + 1; i < Math.min(first + MOST_LINES, lines.size()); i++) {
            if (lines.get(i).role() != Role.HEADLINE) {
                break;
            }
            whole.append(lines.get(i).words());
            if (Issuers.isWriting(lines.get(i).words())) {
                return whole.toString();
            }
        }
        return words;
    }

    /** Whether words say the same as others that have no blanks. */
    private static boolean isBare(String words, String bare) {
        int said = 0;
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            if (BLANKS.contains(c)) {
                continue;
            }
            if (said == bare.length() || bare.charAt(said) != c) {
                return false;
            }
            said++;
        }
        return said == bare.length();
    }

    private static String bare(String words) {
        return GAPS.matcher(words).replaceAll("");
    }
}
