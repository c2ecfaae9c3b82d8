package org.epistream.text.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.epistream.text.page.Line.Role;
import org.epistream.text.page.Publication.Place;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Openings;
import org.jspecify.annotations.Nullable;

/** Parts a page into lines, works out what each is there for, and collects the credits on the way. */
final class PageLines {
    private static final Pattern MASTHEAD = Pattern.compile(
            "《?[\\u3400-\\u9fff]{1,8}(日报|晚报|晨报|早报|时报|周报|都市报|商报|快报|新报|青年报|报|融媒客户端|新闻客户端)》?(?:数字报|电子版|电子报)?");
    /** Letters set apart, as in the head of a paper. */
    private static final Pattern SPACED =
            Pattern.compile("[\\u3400-\\u9fff](?:[\\s\\u3000]{1,4}[\\u3400-\\u9fff]){2,8}");

    /** A local paper may bear any name (今日甲县); a line with the day of print below shows it. */
    private static final Pattern PRINTED = Pattern.compile("\\s*20\\d{2}年\\d{1,2}月\\d{1,2}日[\\s\\u3000]*星期");

    private static final int LONGEST_LOCAL = 8;
    private static final Pattern ORIGINAL_POST = Pattern.compile("(?<=客户端|融媒|发布|在线)[\\s\\u3000]+原创$");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");
    private static final Pattern SITE =
            Pattern.compile("([\\u3400-\\u9fff]{2,20}?)(门户网站|政府网|人民政府|政府网站|新闻网|政协|人大|纪委监委|卫健委|卫生健康委)[^，。]*");
    private static final Pattern NUMBERED =
            Pattern.compile("([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[.、．]).*");
    private static final Characters BEGIN_NUMBER = new Characters("一二三四五六七八九十（(0123456789");
    /** How the first sentence of a report begins, which a broken line can part from its end. */
    private static final Pattern OPENING = Pattern.compile(
            "[\\u3400-\\u9fff]{0,8}(?:讯|消息)[\\s（(]|[（(](?:本报|本网)?(?:记者|通讯员)|(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日[^，]{0,12}，|(?:近日|日前|连日来|为[^，]{4,40})，");

    private static final int LONGEST_EXCLAMATION = 30;
    private static final Pattern BELOW_EXCLAMATION = Pattern.compile("\\s*(?:——|原创|来源|作者|记者|发布|时间|20\\d{2}[-年/.])");

    private static final Pattern CLOCK = Pattern.compile("星期|\\d[:：]\\d");
    private static final String ENDS_SENTENCE = "。！？；：，、!?;:,…";
    private static final int LONGEST_HEADLINE = 60;
    /** A word or two above an article is the name of its column or site. */
    private static final int SHORTEST_LINE = 4;

    private static final int FEWEST_CHINESE = 4;
    private static final int LONGEST_ACCOUNT = 12;
    private static final int FOLLOWING = 160;
    /** Bounds the work on text that is nothing but line ends; a page has some hundred lines. */
    private static final int MOST_LINES = 20_000;

    /** Several lines of a headline come as one, parted by spaces. */
    private static final int LONGEST_HEADLINE_WITH_GAPS = 120;

    private static final Pattern FRAME = Pattern.compile("[《》]|数字报$|电子版$|电子报$");
    private static final Openings OPERATOR = Openings.of("主办", "承办", "版权所有");
    private static final int LONGEST_MASTHEAD = 18;

    private final String text;
    private final Credits credits;
    private final List<Line> lines = new ArrayList<>();
    private @Nullable LocalDate printed;
    private boolean masthead;
    /** A headline has come, though it can be the name of who issues the page. */
    private boolean headed;
    /** The headline has come. */
    private boolean titled;

    private boolean begun;
    private boolean ended;

    private PageLines(String text, Credits credits) {
        this.text = text;
        this.credits = credits;
    }

    static List<Line> of(String text, Credits credits) {
        PageLines page = new PageLines(text, credits);
        int from = 0;
        while (from < text.length()) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            page.add(from, to, stripped(text, from, to));
            from = to + 1;
        }
        credits.publication().offer(Place.CREDITS, page.printed);
        return page.lines;
    }

    private static String stripped(String text, int from, int to) {
        int first = from;
        int end = to;
        while (first < end && isSpace(text.charAt(first))) {
            first++;
        }
        while (end > first && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(first, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void add(int from, int to, String words) {
        if (words.isEmpty()) {
            return;
        }
        if (words.length() <= LONGEST_HEADLINE_WITH_GAPS) {
            SiteCode.place(words).ifPresent(credits::addPublisher);
        }
        Role role = lines.size() < MOST_LINES ? role(words, to) : Role.BODY;
        begun |= role == Role.BODY;
        headed |= role == Role.HEADLINE;
        titled |= role == Role.HEADLINE && !begun && !Issuers.isIssuer(words);
        lines.add(new Line(from, to, words, role));
    }

    private Role role(String words, int to) {
        if (ended || Chrome.isEnd(words)) {
            ended = begun;
            readSite(words);
            return Role.CHROME;
        }
        if (Chrome.isSentence(words)) {
            return Role.BODY;
        }
        if (!begun && isMasthead(words, to)) {
            masthead = true;
            credits.readMasthead(FRAME.matcher(name(words)).replaceAll(""));
            return Role.CHROME;
        }
        if (titled && !begun && isCreditsBelowHeadline(words)) {
            credits.read(words);
            return Role.CREDITS;
        }
        String original = Chrome.originalTitle(words);
        if (original != null) {
            credits.offerTitle(original);
            return Role.CHROME;
        }
        if (Chrome.isDropped(words) || !begun && Chrome.hasNoChinese(words)) {
            if (masthead && printed == null) {
                printed = Days.first(words);
            }
            readSite(words);
            return Role.CHROME;
        }
        if (Credits.isCredits(words)) {
            if (begun && isSignature(words, to)) {
                credits.publication().offer(Place.SIGNATURE, Days.first(words));
                return Role.HEADLINE;
            }
            if (!begun && isClock(words)) {
                return Role.CHROME;
            }
            credits.read(words);
            return Role.CREDITS;
        }
        if (!begun && DocumentNumber.is(words)) {
            return Role.CREDITS;
        }
        if (isHeadline(words) || !begun && !headed && isExclamation(words, to)) {
            return Role.HEADLINE;
        }
        return begun || words.length() >= SHORTEST_LINE || ENDS_SENTENCE.indexOf(words.charAt(words.length() - 1)) >= 0
                ? Role.BODY
                : Role.CHROME;
    }

    private boolean isMasthead(String words, int to) {
        String name = name(words);
        return name.length() <= LONGEST_MASTHEAD && MASTHEAD.matcher(name).matches()
                || !headed
                        && lines.isEmpty()
                        && name.length() <= LONGEST_LOCAL
                        && PRINTED.matcher(following(to)).lookingAt();
    }

    /** A line without what sets its letters apart and what an account writes behind its name. */
    private static String name(String words) {
        String name = words.length() > 1
                        && isSpace(words.charAt(1))
                        && SPACED.matcher(words).matches()
                ? SPACES.matcher(words).replaceAll("")
                : words;
        return name.endsWith("原创") ? ORIGINAL_POST.matcher(name).replaceFirst("") : name;
    }

    /** What stands in the next lines, as far as it takes to tell a signature from credits. */
    private String following(int to) {
        return text.substring(to, Math.min(text.length(), to + FOLLOWING));
    }

    /** A day to the second is the clock of the site above a headline, and the time of publication below it. */
    private boolean isCreditsBelowHeadline(String words) {
        return Credits.isDayOnly(words) && words.indexOf("星期") < 0
                || words.length() <= LONGEST_ACCOUNT && Issuers.isMedium(words)
                || lines.get(lines.size() - 1).role() == Role.CREDITS && Issuers.isIssuer(words);
    }

    /** A day alone above any headline, with its weekday or hour, is that of the visit. */
    private boolean isClock(String words) {
        return Credits.isDayOnly(words) && CLOCK.matcher(words).find() && !headed;
    }

    /** A day under the text is its signature, alone or behind the name of who signs. */
    private boolean isSignature(String words, int to) {
        if (Credits.isDayOnly(words)) {
            return true;
        }
        DayLine line = DayLine.of(words);
        return line != null
                && !line.timed()
                && Issuers.isBody(line.issuer())
                && following(to).indexOf('。') < 0;
    }

    private void readSite(String words) {
        credits.readTerms(words);
        if (words.length() <= LONGEST_HEADLINE_WITH_GAPS) {
            Matcher site = SITE.matcher(words);
            if (site.lookingAt()) {
                credits.addPublisher(site.group(1) + site.group(2));
            }
            if (OPERATOR.anyAt(words, 0)) {
                credits.read(words);
            }
        }
    }

    /** A headline that ends as a sentence does, which a dash or the credits show below it (警报响起之后……). */
    private boolean isExclamation(String words, int to) {
        return words.length() <= LONGEST_EXCLAMATION
                && "！？…!?".indexOf(words.charAt(words.length() - 1)) >= 0
                && words.indexOf('。') < 0
                && BELOW_EXCLAMATION.matcher(following(to)).lookingAt();
    }

    private static boolean isMostlyChinese(String words) {
        int chinese = 0;
        for (int at = 0; at < words.length() && chinese < FEWEST_CHINESE; at++) {
            chinese += words.charAt(at) >= 0x3400 ? 1 : 0;
        }
        return chinese == FEWEST_CHINESE;
    }

    private static boolean isHeadline(String words) {
        int longest =
                words.indexOf(' ') > 0 || words.indexOf('\u3000') > 0 ? LONGEST_HEADLINE_WITH_GAPS : LONGEST_HEADLINE;
        return Issuers.isBareWriting(words)
                || words.length() >= SHORTEST_LINE
                        && words.length() <= longest
                        && words.indexOf('。') < 0
                        && ENDS_SENTENCE.indexOf(words.charAt(words.length() - 1)) < 0
                        && isMostlyChinese(words)
                        && words.indexOf('\t') < 0
                        && !(BEGIN_NUMBER.contains(words.charAt(0))
                                && NUMBERED.matcher(words).matches())
                        && !OPENING.matcher(words).lookingAt();
    }
}
