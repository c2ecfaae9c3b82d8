package org.epistream.text.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.epistream.text.page.CreditedSource.Place;
import org.epistream.text.page.Labels.What;
import org.epistream.text.words.Characters;
import org.jspecify.annotations.Nullable;

/** Who made a page and when, as its lines say: collects the values behind labels. */
final class Credits {
    private static final Pattern ACCOUNT = Pattern.compile(
            "(?:原创[\\s\\u3000]+)?(?:[\\u3400-\\u9fff]{2,8}[\\s\\u3000]+)?([\\u3400-\\u9fffA-Za-z]{2,20})[\\s\\u3000]+(?:原创[^，。]*?)?20\\d{2}.*(发表于|发布于|IP属地).*");
    private static final Pattern REPORTER = Pattern.compile(
            "[\\s\\u3000]*(?:[◎■●□▲]|[（(]|【[^】]{2,12}】[\\s\\u3000]*)?(?:[\\u3400-\\u9fff]{0,10}?(?:本报|本网|本台|全媒体|融媒体?|见习|特约|实习|首席)*(?:记者|通讯员))[\\s\\u3000:：]*[\\u3400-\\u9fff\\s\\u3000、]{2,40}(?:文/图|图/文|摄影报道)?[）)]?");
    /** Whose reporter it is: 甲融媒记者. */
    private static final Pattern MEDIUM_BEFORE = Pattern.compile("^.*?(?=记者|通讯员)");

    private static final Pattern OWN = Pattern.compile("注明.{0,4}(?:来源|稿源)[:：]\\s*([\\u3400-\\u9fff·]{3,20})");
    private static final Pattern PUBLISHED = Pattern.compile("公布|发布|印发");
    private static final Pattern DAY_OF_YEAR = Pattern.compile("\\d{1,2}月\\d{1,2}日");
    private static final Pattern BESIDE_DAY = Pattern.compile("[日号\\s\\u3000|（()）]|星期.|公布|发布|印发");
    /** What stands in a line of a day and nothing else, but for the character behind 星期. */
    private static final Characters WITH_DAY =
            new Characters("0123456789年月日号:：-/.|（()）星期公布发印〇○零OＯ一二三四五六七八九十廿卅 \t\n\u000b\f\r\u3000");

    private static final Pattern PAPER_ON_SCREEN = Pattern.compile("(?<=报)(?:数字报|电子版|电子报)$");
    private static final Pattern BEFORE_VALUE = Pattern.compile("^[《\"“]");
    private static final Pattern BEHIND_VALUE = Pattern.compile("[\\s\\u3000\\u00a0|》\"”【】\\[\\]]");
    private static final Pattern LAST_MARKS = Pattern.compile("[；;，,]+$");
    /** Joins a label to its value (记者/甲), or to another label of the same value (文字/摄影：甲). */
    private static final Pattern STROKE = Pattern.compile("^[/／]\\s*|\\s*[|｜]$");

    private static final int LONGEST_LINE = 250;
    /** A day with its weekday, hour and the blanks and brackets around it. */
    private static final int LONGEST_DAY = 60;

    private static final int LONGEST_VALUE = 60;
    private static final int LONGEST_TERMS = 2_000;

    private final Set<String> reporters = new LinkedHashSet<>();
    private final Set<String> publisher = new LinkedHashSet<>();
    private final Publication publication = new Publication();
    private final CreditedSource source = new CreditedSource();
    private @Nullable String title;

    /** Whether a line gives credits and nothing else. */
    static boolean isCredits(String line) {
        if (line.length() > LONGEST_LINE
                || line.indexOf('。') >= 0
                || line.indexOf('，') >= 0
                || line.indexOf('？') >= 0) {
            return false;
        }
        if (isAccount(line) || isReporter(line)) {
            return true;
        }
        Labels label = Labels.apart(line);
        if (!label.find()) {
            return isDated(line);
        }
        What what = label.what();
        boolean colon = label.hasColon();
        String head = line.substring(0, label.start());
        String beside = DAY_OF_YEAR.matcher(Days.without(head)).replaceAll("").strip();
        if (beside.length() > 4) {
            return DayLine.of(head) != null || colon && Issuers.isIssuer(head.strip());
        }
        if (what == What.PUBLISHED && label.word().length() == 2 && Days.first(line) == null) {
            return false; // "Time:" stands before hours of opening and the like, too.
        }
        // Without its colon a common word is a label only where another one follows.
        return colon && what != What.OTHER && line.length() - label.end() <= LONGEST_VALUE + 140
                || !colon
                        && label.start() == 0
                        && !Names.of(line.substring(label.end())).isEmpty()
                        && line.length() <= 20
                || what == What.REPORTERS && line.length() <= LONGEST_VALUE
                || Days.first(line) != null
                || label.find()
                || colon && line.length() <= 30;
    }

    /** Whether a line without a label gives a day. */
    private static boolean isDated(String line) {
        boolean dated = Days.first(line) != null;
        return dated && (isDayOnly(line) || DayLine.of(line) != null || DayLine.isColumnAndDay(line))
                || DayLine.isDayAndHour(line);
    }

    static boolean isDayOnly(String line) {
        return line.length() <= LONGEST_DAY
                && hasDaysOnly(line)
                && Days.first(line) != null
                && BESIDE_DAY.matcher(Days.without(line)).replaceAll("").isEmpty();
    }

    private static boolean hasDaysOnly(String line) {
        for (int at = 0; at < line.length(); at++) {
            if (!WITH_DAY.contains(line.charAt(at)) && !line.startsWith("星期", at - 2)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAccount(String line) {
        return isPosted(line) && ACCOUNT.matcher(line).matches();
    }

    private static boolean isPosted(String line) {
        return line.contains("发表于") || line.contains("发布于") || line.contains("IP属地");
    }

    private static boolean isReporter(String line) {
        boolean named = line.contains("记者") || line.contains("通讯员");
        return named && REPORTER.matcher(line).matches();
    }

    /** Takes in a line of credits. What came first stays. */
    void read(String line) {
        Matcher account = ACCOUNT.matcher(line);
        if (isPosted(line) && account.matches()) {
            source.offer(Place.ACCOUNT, account.group(1));
        }
        List<Integer> at = new ArrayList<>();
        List<What> whats = new ArrayList<>();
        List<Integer> values = new ArrayList<>();
        Labels label = Labels.all(line);
        while (label.find()) {
            at.add(label.start());
            values.add(label.end());
            whats.add(label.what());
        }
        String head =
                line.substring(0, at.isEmpty() ? line.length() : at.get(0)).strip();
        if (isReporter(head)) {
            reporters.addAll(Names.of(MEDIUM_BEFORE.matcher(head).replaceFirst("")));
        }
        String shared = "";
        List<String> taken = new ArrayList<>();
        for (int i = at.size() - 1; i >= 0; i--) {
            int end = i + 1 < at.size() ? at.get(i + 1) : line.length();
            String value =
                    line.substring(values.get(i), Math.max(values.get(i), end)).strip();
            shared = value.equals("/") ? shared : STROKE.matcher(value).replaceFirst("");
            taken.add(0, shared);
        }
        for (int i = 0; i < at.size(); i++) {
            take(whats.get(i), taken.get(i));
        }
        readHead(head);
        boolean alone =
                at.isEmpty() && isDayOnly(line) && !PUBLISHED.matcher(line).find();
        publication.offer(alone ? Publication.Place.ALONE : Publication.Place.CREDITS, Days.first(line));
    }

    /** The issuer that stands beside a day, or alone, before the first label. */
    private void readHead(String head) {
        DayLine day = DayLine.of(head);
        if (day != null || Issuers.isIssuer(head)) {
            String issuer =
                    PAPER_ON_SCREEN.matcher(day == null ? head : day.issuer()).replaceFirst("");
            source.offer(Place.ACCOUNT, issuer);
            addPublisher(issuer);
        }
    }

    private void take(What what, String value) {
        switch (what) {
            case SOURCE -> source.offer(Place.LABEL, firstPart(value));
            case PUBLISHED -> publication.offer(Publication.Place.CREDITS, Days.first(value));
            case REPORTERS -> reporters.addAll(Names.of(value));
            case ISSUER -> {
                String issuer = firstPart(value);
                addPublisher(issuer);
                source.offer(Place.ISSUER, issuer);
            }
            case PUBLISHER -> addPublisher(firstPart(value));
            case OTHER -> {}
        }
    }

    private static String firstPart(String value) {
        String opened = BEFORE_VALUE.matcher(value).replaceFirst("");
        return LAST_MARKS.matcher(BEHIND_VALUE.split(opened, 2)[0]).replaceFirst("");
    }

    /** Takes a medium's name that stands alone at the head of the page. */
    void readMasthead(String name) {
        source.offer(Place.LABEL, name);
        addPublisher(name);
    }

    /** Takes in a line of the terms of use, which say under what name the site credits itself. */
    void readTerms(String line) {
        if (line.length() > LONGEST_TERMS || !line.contains("注明")) {
            return;
        }
        Matcher own = OWN.matcher(line);
        if (own.find()) {
            source.offer(Place.TERMS, own.group(1));
        }
    }

    void offerTitle(String words) {
        title = title == null ? words : title;
    }

    @Nullable
    String title() {
        return title;
    }

    void addReporters(String value) {
        reporters.addAll(Names.of(value));
    }

    void addPublisher(String name) {
        if (name.length() >= 2 && name.length() <= LONGEST_VALUE) {
            publisher.add(name);
        }
    }

    Publication publication() {
        return publication;
    }

    CreditedSource source() {
        return source;
    }

    List<String> reporters() {
        return List.copyOf(reporters);
    }

    List<String> publisher() {
        return List.copyOf(publisher);
    }
}
