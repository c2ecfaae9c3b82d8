package org.epistream.text.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.epistream.domain.Table;
import org.jspecify.annotations.Nullable;

/** Who made a page and when, as its lines say: collects the values behind labels. */
final class Credits {
    private enum What {
        SOURCE,
        PUBLISHED,
        REPORTERS,
        PUBLISHER,
        OTHER
    }

    private static final Map<String, What> LABELS =
            Table.read(Credits.class, "labels.tsv", 2, cells -> Map.entry(cells.get(0), What.valueOf(cells.get(1))))
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    /** A label, and its colon or the gap behind it. Labels may be widened by spaces: 来 源. */
    private static final Pattern LABEL = Pattern.compile("(?<![\\u3400-\\u9fff])[【\\[（(]?("
            + LABELS.keySet().stream()
                    .sorted((a, b) -> b.length() - a.length())
                    .map(label -> label.chars()
                            .mapToObj(c -> Pattern.quote(Character.toString(c)))
                            .collect(Collectors.joining("[ \\u3000\\u00a0]{0,3}")))
                    .collect(Collectors.joining("|"))
            + ")[】\\]]?(?:[ \\u3000\\u00a0]{0,3}([:：])|(?=[\\s\\u3000\\u00a0】\\]]|$))");
    /** The same, or behind a value that ends without a gap; there it must be a word that is no part of another. */
    private static final Pattern INNER_LABEL = Pattern.compile(
            LABEL.pattern() + "|(?<=[\\u3400-\\u9fff])(信息来源|来源|稿源|发布时间|发布日期|记者|通讯员|作者|责任编辑|编辑|浏览次数|字号|字体)[:：]");

    private static final Pattern ACCOUNT = Pattern.compile(
            "([\\u3400-\\u9fffA-Za-z]{2,20})[\\s\\u3000]+(?:原创|(?=20\\d{2}))[^，。]*20\\d{2}.*(发表于|发布于|IP属地).*");
    private static final Pattern REPORTER = Pattern.compile(
            "[\\s\\u3000]*(?:[◎■●□▲]|[（(])?(?:(?:本报|本网|本台|全媒体|融媒体?|见习|特约|实习|首席)*(?:记者|通讯员))[\\s\\u3000:：]*[\\u3400-\\u9fff\\s\\u3000、]{2,40}[）)]?");
    private static final Pattern OWN = Pattern.compile("注明.{0,4}(?:来源|稿源)[:：]\\s*([\\u3400-\\u9fff·]{3,20})");
    private static final int LONGEST_LINE = 250;
    private static final int LONGEST_VALUE = 60;

    private final Set<String> reporters = new LinkedHashSet<>();
    private final Set<String> publisher = new LinkedHashSet<>();
    private @Nullable LocalDate published;
    private @Nullable String source;
    private @Nullable String ownSource;

    /** Whether a line gives credits and nothing else. */
    static boolean isCredits(String line) {
        if (line.length() > LONGEST_LINE
                || line.indexOf('。') >= 0
                || line.indexOf('，') >= 0
                || line.indexOf('？') >= 0) {
            return false;
        }
        if (ACCOUNT.matcher(line).matches() || REPORTER.matcher(line).matches()) {
            return true;
        }
        Matcher label = LABEL.matcher(line);
        if (!label.find()) {
            return isDayOnly(line);
        }
        What what = what(label);
        boolean colon = label.group(2) != null;
        if (Days.without(line.substring(0, label.start())).strip().length() > 4) {
            return false;
        }
        if (what == What.PUBLISHED && label.group(1).length() == 2 && Days.first(line) == null) {
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

    static boolean isDayOnly(String line) {
        return Days.first(line) != null
                && Days.without(line).replaceAll("[日号\\s\\u3000|]|星期.", "").isEmpty();
    }

    /** Takes in a line of credits. What came first stays. */
    void read(String line) {
        Matcher account = ACCOUNT.matcher(line);
        if (account.matches()) {
            offerSource(account.group(1));
        }
        List<Integer> at = new ArrayList<>();
        List<What> whats = new ArrayList<>();
        List<Integer> values = new ArrayList<>();
        Matcher label = INNER_LABEL.matcher(line);
        while (label.find()) {
            at.add(label.start());
            values.add(label.end());
            whats.add(what(label));
        }
        for (int i = 0; i < at.size(); i++) {
            int end = i + 1 < at.size() ? at.get(i + 1) : line.length();
            take(
                    whats.get(i),
                    line.substring(values.get(i), Math.max(values.get(i), end)).strip());
        }
        if (at.isEmpty() && REPORTER.matcher(line).matches()) {
            reporters.addAll(Names.of(line));
        }
        offerPublished(Days.first(line));
    }

    private void take(What what, String value) {
        String first = firstPart(value);
        switch (what) {
            case SOURCE -> offerSource(first);
            case PUBLISHED -> offerPublished(Days.first(value));
            case REPORTERS -> reporters.addAll(Names.of(value));
            case PUBLISHER -> addPublisher(first);
            case OTHER -> {}
        }
    }

    private static boolean isSource(String value) {
        return value.length() >= 2
                && value.length() <= LONGEST_VALUE
                && value.codePoints().anyMatch(c -> c >= 0x3400);
    }

    private static String firstPart(String value) {
        return value.replaceFirst("^[《\"“]", "")
                .split("[\\s\\u3000\\u00a0|》\"”【\\[]", 2)[0]
                .replaceAll("[；;，,]+$", "");
    }

    /** Takes a medium's name that stands alone at the head of the page. */
    void readMasthead(String name) {
        offerSource(name);
        addPublisher(name);
    }

    /** Takes in a line of the terms of use, which say under what name the site credits itself. */
    void readTerms(String line) {
        Matcher own = OWN.matcher(line);
        if (ownSource == null && line.length() <= 2_000 && own.find()) {
            ownSource = own.group(1);
        }
    }

    void addReporters(String value) {
        reporters.addAll(Names.of(value));
    }

    void addPublisher(String name) {
        if (name.length() >= 2 && name.length() <= LONGEST_VALUE) {
            publisher.add(name);
        }
    }

    void offerPublished(@Nullable LocalDate day) {
        published = published == null ? day : published;
    }

    void offerSource(@Nullable String medium) {
        source = source == null && medium != null && isSource(medium) ? medium : source;
    }

    @Nullable
    LocalDate published() {
        return published;
    }

    @Nullable
    String source() {
        return source == null ? ownSource : source;
    }

    List<String> reporters() {
        return List.copyOf(reporters);
    }

    List<String> publisher() {
        return List.copyOf(publisher);
    }

    private static What what(Matcher label) {
        String word = label.group(1) == null ? label.group(3) : label.group(1);
        return LABELS.getOrDefault(word.replaceAll("[ \\u3000\\u00a0]", ""), What.OTHER);
    }
}
