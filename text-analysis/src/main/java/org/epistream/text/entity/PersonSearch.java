package org.epistream.text.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.epistream.domain.analysis.Why;
import org.epistream.text.entity.HanLpTagger.Word;
import org.epistream.text.words.Stretch;
import org.epistream.text.words.Terms;
import org.epistream.text.words.Terms.Hit;
import org.jspecify.annotations.Nullable;

/** The search for persons in one part of a text. */
final class PersonSearch {
    private static final List<String> SPEECH = List.of("说", "介绍", "告诉", "表示", "坦言", "回忆");
    private static final List<String> HIGHEST = List.of("总书记", "总理", "副总理", "国家主席", "国务委员");
    private static final int LONGEST_REMARK = 10;
    private static final List<String> SLOGAN = List.of("新时代", "同志为核心", "法治思想");

    private final NameShape shape;
    private final Titles titles;
    private final String text;
    private final int from;
    private final int to;
    private final Map<Integer, Word> words = new HashMap<>();
    private final Map<String, Known> known = new LinkedHashMap<>();
    private final TreeSet<Integer> starts = new TreeSet<>();
    private final List<Stretch> spans = new ArrayList<>();

    PersonSearch(String text, int from, int to, NameShape shape, Titles titles, List<Word> tagged) {
        this.shape = shape;
        this.titles = titles;
        // names are never read across the end of the part
        this.text = text.substring(0, to);
        this.from = from;
        this.to = to;
        tagged.forEach(word -> words.put(word.from(), word));
    }

    void readTitles() {
        List<Hit<Boolean>> heads = titles.heads(text, from, to);
        Set<Integer> ends = Titles.ends(heads);
        heads.forEach(head -> starts.add(head.from()));
        for (Hit<Boolean> head : heads) {
            int first = afterBracket(head.to());
            int name = name(first, first);
            if (name > 0) {
                int start = titles.start(text, from, head, ends);
                String title = text.substring(start, head.to());
                spans.add(new Stretch(start, head.to()));
                readList(first, name, title);
            } else if (head.value()) {
                readBefore(head);
            }
        }
    }

    private boolean holdsTitle(int start, int end) {
        return !starts.subSet(start, end).isEmpty()
                && text.substring(start, end).indexOf('·') > 0;
    }

    /** Where a name would stand behind a title and a remark on it: 副局长（主持工作）甲某某. */
    private int afterBracket(int at) {
        if (at >= to || text.charAt(at) != '（') {
            return at;
        }
        int end = text.indexOf('）', at);
        return end > at && end - at <= LONGEST_REMARK ? end + 1 : at;
    }

    private void readList(int start, int end, String title) {
        int at = start;
        int next = end;
        while (next > 0 && !holdsTitle(at, next)) {
            known.putIfAbsent(
                    text.substring(at, next),
                    new Known(title, Why.of(at == start ? "title-before-name" : "list-behind-title")));
            boolean listed = next < to && "、 　".indexOf(text.charAt(next)) >= 0;
            at = next + 1;
            next = listed ? name(at, at) : 0;
        }
    }

    /** A name before its title: 甲某某总书记. Lower titles need the tagger's word, for 市长 stands behind towns too. */
    private void readBefore(Hit<Boolean> head) {
        String title = text.substring(head.from(), head.to());
        for (int length = 4; length >= 2; length--) {
            int start = head.from() - length;
            if (start >= from && shape.fits(text, start, head.from())) {
                Word word = words.get(start);
                boolean tagged = word != null && word.person() && word.to() == head.from();
                if (tagged || HIGHEST.contains(title) && length == 3) {
                    known.putIfAbsent(
                            text.substring(start, head.from()), new Known(title, Why.of("name-before-title")));
                    spans.add(new Stretch(head.from(), head.to()));
                    return;
                }
            }
        }
    }

    /** Where the name that starts here ends, 0 where none starts. */
    private int name(int start, int floor) {
        int foreign = ForeignName.end(text, start, shape);
        if (foreign > 0) {
            return foreign;
        }
        int surname = shape.surname(text, start);
        if (surname == 1 && isWidened(start)) {
            return start + 3;
        }
        int longer = start + surname + 2;
        int shorter = start + surname + 1;
        boolean longFits = surname > 0 && start >= floor && shape.fits(text, start, longer);
        boolean shortFits = surname > 0 && shape.fits(text, start, shorter);
        boolean longEnds = longFits && shape.endsAt(text, longer);
        boolean shortEnds = shortFits && shape.endsAt(text, shorter);
        int end = longEnds && shortEnds
                ? decide(start, shorter, longer)
                : longEnds ? longer : shortEnds ? shorter : tagged(start, shorter, longer);
        return end > 0 && isWord(start, end) ? 0 : end;
    }

    /** A name of two characters with a blank between (马 某). */
    private boolean isWidened(int start) {
        return start + 2 < to
                && " 　".indexOf(text.charAt(start + 1)) >= 0
                && Character.isIdeographic(text.charAt(start + 2))
                && shape.surname(text, start + 2) + shape.follower(text, start + 2) == 0
                && shape.endsAt(text, start + 3);
    }

    private int decide(int start, int shorter, int longer) {
        if (shape.isBorder(text, shorter)) {
            return shorter;
        }
        return shape.follower(text, shorter) > 1 ? shorter : longer;
    }

    /** Where the tagger ends the name, 0 where it sees none. */
    private int tagged(int start, int shorter, int longer) {
        Word word = words.get(start);
        if (word == null || !word.person() || !shape.fits(text, start, word.to())) {
            return 0;
        }
        return word.to() == shorter || word.to() == longer ? word.to() : 0;
    }

    /** Whether the tagger knows these characters as one word that is no name. */
    private boolean isWord(int start, int end) {
        Word word = words.get(start);
        return word != null && !word.person() && word.to() >= end && word.to() - start >= 2 && end - start == 2;
    }

    void readSpeech() {
        words.values().stream()
                .filter(Word::person)
                .filter(word -> word.to() - word.from() >= 2 && shape.fits(text, word.from(), word.to()))
                .filter(word -> SPEECH.stream().anyMatch(speech -> text.startsWith(speech, word.to())))
                .sorted(Comparator.comparingInt(Word::from))
                .forEach(word -> known.putIfAbsent(
                        text.substring(word.from(), word.to()),
                        new Known(null, Why.of("name-before-words-of-speech"))));
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

    private record Known(@Nullable String title, Why why) {}
}
