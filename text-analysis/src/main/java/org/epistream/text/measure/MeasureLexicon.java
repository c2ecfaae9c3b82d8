package org.epistream.text.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import org.epistream.domain.Table;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Stretch;
import org.epistream.text.words.Terms;
import org.epistream.text.words.Terms.Hit;
import org.jspecify.annotations.Nullable;

/** The words that name measures, and the words that only look as if they did. */
public final class MeasureLexicon {
    /** Raised with every change of the tables. */
    private static final int VERSION = 5;

    /** Characters between the parts of a term with a gap; a date (自10月25日零时起) still fits. */
    private static final int WIDEST_GAP = 12;

    /**
     * What stands behind a word.
     *
     * @param alone whether it stands for itself, or only begins terms with a gap
     * @param whole the term itself, or null where the word names no measure
     * @param begun the terms with a gap that begin with it
     * @param next one bit for each character with which their rests begin, which others may share
     */
    private record Entry(boolean alone, @Nullable MeasureTerm whole, List<Begun> begun, long next) {
        private static final int BITS_LOG = 6;
        private static final int SPREAD = 0x9E3779B1;

        static Entry of(boolean alone, @Nullable MeasureTerm whole, List<Begun> begun) {
            return new Entry(
                    alone,
                    whole,
                    begun,
                    begun.stream()
                            .flatMap(rest -> rest.words().stream())
                            .mapToLong(word -> bit(word.charAt(0)))
                            .reduce(0, (one, other) -> one | other));
        }

        private static long bit(char c) {
            return 1L << (c * SPREAD >>> Integer.SIZE - BITS_LOG);
        }

        /**
         * Whether one of the rests may begin in a stretch, both ends included.
         *
         * @param any the characters with which the rest of any term begins
         */
        boolean mayGoOn(String text, int from, int last, Characters any) {
            for (int at = from; at <= last; at++) {
                char c = text.charAt(at);
                if ((next & bit(c)) != 0 && any.contains(c)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * A term with a gap and what stands behind the gap; without a term, the words before the gap name no measure there.
     *
     * @param words what may stand behind the gap
     * @param tail the same, to be searched for
     */
    private record Begun(@Nullable MeasureTerm term, List<String> words, Terms<String> tail) {
        static Begun of(@Nullable MeasureTerm term, List<String> words) {
            return new Begun(
                    term,
                    words,
                    new Terms<>(words.stream().collect(Collectors.toMap(Function.identity(), Function.identity()))));
        }

        /** Where the rest ends that begins first in a stretch, both ends included; 0 where none does. */
        int end(String text, int from, int last, int to) {
            for (int at = from; at <= last; at++) {
                Hit<String> hit = tail.at(text, at, to);
                if (hit != null) {
                    return hit.to();
                }
            }
            return 0;
        }
    }

    private static final String BEFORE_DAY = "0123456789同当次近昨今";

    private final String version;
    private final MeasureCatalogue catalogue;
    private final List<MeasureTerm> terms;
    private final Terms<Entry> words;
    private final Characters rests;

    private MeasureLexicon(OwnTerms own) {
        version = VERSION + (own.fingerprint().isEmpty() ? "" : "+own-" + own.fingerprint());
        MeasureCatalogue types = MeasureCatalogue.packaged();
        for (OwnTerms.OwnType type : own.types()) {
            types = types.with(type.entry(), type.codes());
        }
        catalogue = types;
        Map<String, MeasureTerm> kept = new LinkedHashMap<>();
        Table.read(MeasureLexicon.class, "measures.tsv", 4, MeasureLexicon::term)
                .forEach(term -> kept.put(term.words(), term));
        own.removed().forEach(kept::remove);
        own.terms().forEach(term -> kept.put(term.words(), term));
        terms = List.copyOf(kept.values());
        Map<String, @Nullable MeasureTerm> whole = new HashMap<>();
        Map<String, List<Begun>> begun = new HashMap<>();
        for (String word : Table.read(MeasureLexicon.class, "not-measures.tsv", 1, row -> row.get(0))) {
            int gap = word.indexOf(MeasureTerm.GAP);
            if (gap < 0) {
                whole.put(word, null);
            } else {
                begun.computeIfAbsent(word.substring(0, gap), any -> new ArrayList<>())
                        .add(Begun.of(null, List.of(word.substring(gap + 1))));
            }
        }
        own.removed().forEach(word -> whole.put(word, null));
        for (MeasureTerm term : terms) {
            if (term.hasGap()) {
                Begun rest = Begun.of(term, term.tails());
                term.heads()
                        .forEach(head -> begun.computeIfAbsent(head, any -> new ArrayList<>())
                                .add(rest));
            } else {
                whole.put(term.words(), term);
            }
        }
        Map<String, Entry> entries = new HashMap<>();
        whole.forEach((word, term) -> entries.put(word, Entry.of(true, term, begun.getOrDefault(word, List.of()))));
        begun.forEach((word, list) -> entries.putIfAbsent(word, Entry.of(false, null, list)));
        words = new Terms<>(entries);
        rests = new Characters(begun.values().stream()
                .flatMap(List::stream)
                .flatMap(rest -> rest.words().stream())
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining()));
    }

    /** The words that come with this version. */
    public static MeasureLexicon packaged() {
        return new MeasureLexicon(OwnTerms.NONE);
    }

    /**
     * The words that come with this version, and a user's own terms and types beside or in place of them. The file holds
     * tab-separated tables in UTF-8, at most 4 MiB; docs/lexicon.md describes it.
     *
     * @throws LexiconException naming file, line and fault, all faults at once
     */
    public static MeasureLexicon with(Path file) {
        return new MeasureLexicon(LexiconFile.read(file));
    }

    /** Its version, and the fingerprint of the user's own terms where there are any: {@code 5+own-1f0c9a2b}. */
    public String version() {
        return version;
    }

    /** The types that its terms name. */
    public MeasureCatalogue catalogue() {
        return catalogue;
    }

    List<MeasureTerm> terms() {
        return terms;
    }

    /**
     * The terms in a part of a text, none overlapping another.
     *
     * @param names stretches in which no term stands, in order
     */
    List<Hit<MeasureTerm>> find(String text, int from, int to, List<Stretch> names) {
        List<Hit<MeasureTerm>> found = new ArrayList<>();
        int at = from;
        for (Stretch name : names) {
            if (name.from() > at) {
                addTerms(text, at, Math.min(to, name.from()), found);
            }
            at = Math.max(at, name.to());
        }
        addTerms(text, at, to, found);
        return found;
    }

    private void addTerms(String text, int from, int to, List<Hit<MeasureTerm>> found) {
        int at = from;
        Longest longest = new Longest();
        ObjIntConsumer<Entry> offer = (entry, end) -> offer(longest, text, end, to, entry);
        int word = words.next(text, from, to);
        while (at < to) {
            boolean open = OpenTerms.mayBegin(text.charAt(at));
            if (at < word && !open) {
                at++;
                continue;
            }
            longest.begin(at);
            if (at == word && !isDate(text, at)) {
                words.each(text, at, to, offer);
            }
            if (open) {
                OpenTerms.offer(text, at, to, longest);
            }
            if (longest.term != null) {
                found.add(new Hit<>(at, longest.end, longest.term));
            }
            at = longest.end;
            word = word < at ? words.next(text, at, to) : word;
        }
    }

    private void offer(Longest longest, String text, int end, int to, Entry entry) {
        if (entry.alone()) {
            longest.offerWhole(end, entry.whole());
        }
        int reach = entry.begun().isEmpty() ? end - 1 : reach(text, end, to);
        if (!entry.mayGoOn(text, end, reach, rests)) {
            return;
        }
        for (Begun begun : entry.begun()) {
            int last = begun.end(text, end, reach, to);
            if (begun.term() != null) {
                longest.offer(last, begun.term());
            } else if (last > 0) {
                longest.offerWhole(end, null);
            }
        }
    }

    /** The longest term at a place. */
    static final class Longest {
        private int end;
        private @Nullable MeasureTerm term;

        private void begin(int at) {
            end = at + 1;
            term = null;
        }

        /** Takes a term with something open in it, where it is longer than what was offered before. */
        void offer(int end, @Nullable MeasureTerm term) {
            if (end > this.end) {
                offerWhole(end, term);
            }
        }

        /** Takes a term, or null for a word that names no measure, where nothing longer was offered before. */
        private void offerWhole(int end, @Nullable MeasureTerm term) {
            if (end >= this.end) {
                this.end = end;
                this.term = term;
            }
        }
    }

    /** Whether the term borrows the last word of a date (5月2日|报告). */
    private static boolean isDate(String text, int at) {
        return text.charAt(at) == '日' && at > 0 && BEFORE_DAY.indexOf(text.charAt(at - 1)) >= 0;
    }

    /** The last place at which the rest of a term may begin whose first words end at a place. */
    private static int reach(String text, int from, int to) {
        int last = Math.min(from + WIDEST_GAP, to - 1);
        for (int at = from; at < last; at++) {
            char c = text.charAt(at);
            // what a court or an office orders as a penalty is no measure of the venue (超市被责令停业)
            if (Stretch.endsClause(c) || c == '、' || c == '责' && text.startsWith("责令", at)) {
                return at;
            }
        }
        return last;
    }

    private static MeasureTerm term(List<String> row) {
        return MeasureTerm.of(row.get(0), row.get(1), row.get(2), row.get(3));
    }
}
