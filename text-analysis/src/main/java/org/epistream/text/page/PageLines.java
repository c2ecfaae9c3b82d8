package org.epistream.text.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.epistream.text.page.Line.Role;
import org.jspecify.annotations.Nullable;

/** Parts a page into lines, works out what each is there for, and collects the credits on the way. */
final class PageLines {
    private static final Pattern MASTHEAD =
            Pattern.compile("《?[\\u3400-\\u9fff]{1,8}(日报|晚报|晨报|早报|时报|周报|都市报|商报|快报|新报|青年报|报)》?");
    private static final Pattern SITE = Pattern.compile("([\\u3400-\\u9fff]{2,20}?)(门户网站|政府网|人民政府|政府网站|新闻网)[^，。]*");
    private static final Pattern NUMBERED =
            Pattern.compile("([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[.、．]).*");
    private static final String ENDS_SENTENCE = "。！？；：，、!?;:,…";
    private static final int LONGEST_HEADLINE = 60;
    /** Bounds the work on text that is nothing but line ends; a page has some hundred lines. */
    private static final int MOST_LINES = 20_000;

    /** Several lines of a headline come as one, parted by spaces. */
    private static final int LONGEST_HEADLINE_WITH_GAPS = 120;

    private final Credits credits;
    private final List<Line> lines = new ArrayList<>();
    private @Nullable LocalDate printed;
    private boolean masthead;
    private boolean begun;
    private boolean ended;

    private PageLines(Credits credits) {
        this.credits = credits;
    }

    static List<Line> of(String text, Credits credits) {
        PageLines page = new PageLines(credits);
        int from = 0;
        while (from < text.length()) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            page.add(from, to, strip(text.substring(from, to)));
            from = to + 1;
        }
        credits.offerPublished(page.printed);
        return page.lines;
    }

    private static String strip(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && isSpace(line.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void add(int from, int to, String words) {
        if (words.isEmpty()) {
            return;
        }
        Role role = lines.size() < MOST_LINES ? role(words) : Role.BODY;
        begun |= role == Role.BODY;
        lines.add(new Line(from, to, words, role));
    }

    private Role role(String words) {
        if (ended || Chrome.isEnd(words)) {
            ended = begun;
            readSite(words);
            return Role.CHROME;
        }
        if (!begun && MASTHEAD.matcher(words).matches()) {
            masthead = true;
            credits.readMasthead(words.replaceAll("[《》]", ""));
            return Role.CHROME;
        }
        if (Chrome.isDropped(words)) {
            if (masthead && printed == null) {
                printed = Days.first(words);
            }
            readSite(words);
            return Role.CHROME;
        }
        if (Credits.isCredits(words)) {
            // A day alone under the text is its signature; above the headline it can be the clock of the page.
            if (Credits.isDayOnly(words) && (begun || lines.stream().noneMatch(line -> line.role() == Role.HEADLINE))) {
                return begun ? Role.HEADLINE : Role.CHROME;
            }
            credits.read(words);
            return Role.CREDITS;
        }
        return isHeadline(words) ? Role.HEADLINE : Role.BODY;
    }

    private void readSite(String words) {
        credits.readTerms(words);
        if (words.length() <= LONGEST_HEADLINE_WITH_GAPS) {
            Matcher site = SITE.matcher(words);
            if (site.lookingAt()) {
                credits.addPublisher(site.group(1) + site.group(2));
            }
            if (words.matches("(主办|主办单位|版权所有|承办).*")) {
                credits.read(words);
            }
        }
    }

    private static boolean isHeadline(String words) {
        int longest =
                words.indexOf(' ') > 0 || words.indexOf('\u3000') > 0 ? LONGEST_HEADLINE_WITH_GAPS : LONGEST_HEADLINE;
        return words.length() >= 4
                && words.length() <= longest
                && words.indexOf('。') < 0
                && ENDS_SENTENCE.indexOf(words.charAt(words.length() - 1)) < 0
                && words.codePoints().filter(c -> c >= 0x3400).count() >= 4
                && words.indexOf('\t') < 0
                && !NUMBERED.matcher(words).matches();
    }
}
