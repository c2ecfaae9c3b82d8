package org.epistream.text.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.epistream.domain.analysis.Why;
import org.epistream.text.words.Stretch;
import org.epistream.text.words.Terms;
import org.epistream.text.words.Terms.Hit;
import org.jspecify.annotations.Nullable;

/** The search for persons in one part of a text. */
final class PersonSearch {
    /** What follows the name of a person who has no title. */
    private static final List<String> SPEECH = List.of(
            "说", "介绍", "告诉", "表示", "坦言", "回忆", "指出", "强调", "要求", "笑着", "感慨", "坦陈", "老人", "女士", "先生", "大爷", "大妈", "大娘",
            "奶奶", "爷爷", "阿姨", "师傅", "大姐", "大哥");

    private static final Terms<String> SPOKEN = Terms.of(SPEECH);
    private static final List<String> HIGHEST = List.of("总书记", "总理", "副总理", "国家主席", "国务委员");

    private static final int LONGEST_BEHIND = 8;
    private static final List<String> SLOGAN = List.of("新时代", "同志为核心", "法治思想");

    private final NameShape shape;
    private final Titles titles;
    private final NameReader names;
    private final ListedName lists;
    private final NameBehindTitle behind;
    private final String text;
    private final int from;
    private final int to;
    private final Map<String, Known> known = new LinkedHashMap<>();
    private final BitSet starts = new BitSet();
    private final List<Stretch> spans = new ArrayList<>();
    private final List<Hit<Head>> heads;

    PersonSearch(String text, int from, int to, NameShape shape, NameModel model, Titles titles, TaggedText words) {
        this.shape = shape;
        this.titles = titles;
        // names are never read across the end of the part
        this.text = text.substring(0, to);
        this.from = from;
        this.to = to;
        names = new NameReader(this.text, shape, words);
        heads = titles.heads(this.text, from, to);
        heads.forEach(head -> starts.set(head.from()));
        lists = new ListedName(this.text, shape, names, model);
        behind = new NameBehindTitle(this.text, shape, names, lists, model, starts);
    }

    void readTitles() {
        BitSet ends = Titles.ends(heads);
        for (Hit<Head> head : heads) {
            int first = behind.start(head);
            int name = behind.end(head, first);
            if (name == 0) {
                first = behind.startBehindLink(head);
                name = first == head.to() ? 0 : behind.end(head, first);
            }
            if (name > 0 && head.value() == Head.KIN) {
                know(first, name, null, "name-behind-kinship");
            } else if (name > 0) {
                int start = titles.start(text, from, head, ends);
                start = head.value() == Head.WEAK ? Titles.ordinary(text, start, head.from()) : start;
                spans.add(new Stretch(start, head.to()));
                readList(first, name, text.substring(start, head.to()));
            } else if (head.value() == Head.BOTH) {
                readBefore(head);
            }
        }
    }

    private boolean holdsTitle(int start, int end) {
        int title = starts.nextSetBit(start);
        return title >= 0 && title < end && text.substring(start, end).indexOf('·') > 0;
    }

    /** Whether a link of a list is a title that begins like a name (桑珠孜区区长甲某某). */
    private boolean opensTitle(int start, int end) {
        return !shape.endsAt(text, end)
                && heads.stream()
                        .filter(head -> head.from() > end)
                        .findFirst()
                        .filter(head -> titles.start(text, start, head) == start)
                        .isPresent();
    }

    private void readList(int start, int end, String title) {
        int at = start;
        int next = end;
        while (next > 0 && !holdsTitle(at, next) && (at == start || !opensTitle(at, next))) {
            know(at, next, title, at == start ? "title-before-name" : "list-behind-title");
            char mark = next < to ? text.charAt(next) : '。';
            at = next + 1;
            next = "、 　".indexOf(mark) >= 0 ? lists.next(at, mark == '、' && !starts.get(at)) : 0;
        }
    }

    /** A name before its title: 甲某某总书记. Lower titles need the tagger's word, for 市长 stands behind towns too. */
    private void readBefore(Hit<Head> head) {
        String title = text.substring(head.from(), head.to());
        for (int length = 4; length >= 2; length--) {
            int start = head.from() - length;
            if (start >= from && shape.fits(text, start, head.from())) {
                boolean highest = HIGHEST.contains(title) && length == 3;
                if (highest || names.isTagged(start, head.from())) {
                    know(start, head.from(), title, "name-before-title");
                    spans.add(new Stretch(head.from(), head.to()));
                    return;
                }
            }
        }
    }

    void readSpeech() {
        for (Hit<String> speech : SPOKEN.all(text, from, to)) {
            if (isKnown(speech.from())) {
                continue;
            }
            for (int length = 2; length <= 4; length++) {
                int start = speech.from() - length;
                if (start >= from && shape.fits(text, start, speech.from()) && names.isTagged(start, speech.from())) {
                    know(start, speech.from(), null, "name-before-words-of-speech");
                }
            }
        }
    }

    /** Whether a name that is known ends at a place. */
    private boolean isKnown(int end) {
        for (int length = 2; length <= 4 && end - length >= from; length++) {
            if (known.containsKey(text.substring(end - length, end))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word stands at a place that follows the name of whoever speaks. */
    static boolean isSpeech(String text, int at) {
        return SPOKEN.at(text, at, text.length()) != null;
    }

    /** Names with a dot, which nothing else is spelled like (阿力木·甲某某). */
    void readDotted() {
        for (int dot = text.indexOf('·', from); dot >= 0; dot = text.indexOf('·', dot + 1)) {
            int start = ForeignName.start(text, from, dot);
            int end = start < 0 ? 0 : names.end(start);
            if (end > dot + 2) {
                know(start, end, null, "name-with-dot");
            }
        }
    }

    void readLists() {
        for (List<Stretch> list : new NameLists(text, names, shape, this::isSettled).find(from, to)) {
            String title = titleBehind(list.get(list.size() - 1).to());
            list.forEach(
                    name -> know(name.from(), name.to(), title, title == null ? "list-of-names" : "title-behind-list"));
        }
    }

    /** Whether a name is known by a title before it, which counts before any that a list gives it. */
    private boolean isSettled(Stretch name) {
        Known evidence = known.get(name.of(text));
        return evidence != null && evidence.title() != null && evidence.at() <= name.from();
    }

    /** The title that stands behind a list of names and is that of all: 甲某某、乙某某等|市领导. */
    private @Nullable String titleBehind(int end) {
        int first = text.startsWith("等", end) ? end + 1 : to;
        return heads.stream()
                .filter(head -> head.from() >= first && head.from() <= first + LONGEST_BEHIND)
                .filter(head -> titles.start(text, first, head) == first)
                .findFirst()
                .map(head -> text.substring(first, head.to()))
                .orElse(null);
    }

    /** Whether somebody is only called by the family name (文先生, 老张), which tells nobody who that is. */
    private boolean isFamiliar(int start, int end) {
        return end - start == 3 && SPEECH.contains(text.substring(start + 1, end))
                || end - start == 2 && "老小".indexOf(text.charAt(start)) >= 0 && shape.surname(text, start + 1) > 0;
    }

    /** Takes down a name; of several titles the first counts. */
    private void know(int start, int end, @Nullable String title, String rule) {
        if (isFamiliar(start, end)) {
            return;
        }
        Known evidence = new Known(start, title, Why.of(rule));
        known.merge(text.substring(start, end), evidence, (one, other) -> {
            boolean better = other.title() != null && (one.title() == null || other.at() < one.at());
            return better ? other : one;
        });
    }

    List<FoundPerson> everywhere() {
        if (known.isEmpty()) {
            return List.of();
        }
        List<FoundPerson> found = new ArrayList<>();
        for (Hit<Known> hit : new Terms<>(known).longest(text, from, to)) {
            if (SLOGAN.stream().noneMatch(slogan -> text.startsWith(slogan, hit.to()))) {
                found.add(new FoundPerson(
                        hit.from(), hit.to(), hit.value().title(), hit.value().why()));
            }
        }
        return found;
    }

    /** Names that are no mentions. */
    void leaveOut(Collection<String> names) {
        names.forEach(known::remove);
    }

    List<Stretch> titleSpans() {
        return spans;
    }

    private record Known(int at, @Nullable String title, Why why) {}
}
