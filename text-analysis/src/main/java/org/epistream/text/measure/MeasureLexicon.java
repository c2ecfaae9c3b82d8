package org.epistream.text.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final String version;
    private final MeasureCatalogue catalogue;
    private final List<MeasureTerm> terms;
    private final Terms<LexiconEntry> words;
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
        Map<String, List<GapTerm>> begun = new HashMap<>();
        for (String word : Table.read(MeasureLexicon.class, "not-measures.tsv", 1, row -> row.get(0))) {
            int gap = word.indexOf(MeasureTerm.GAP);
            if (gap < 0) {
                whole.put(word, null);
            } else {
                begun.computeIfAbsent(word.substring(0, gap), any -> new ArrayList<>())
                        .add(GapTerm.of(null, List.of(word.substring(gap + 1))));
            }
        }
        own.removed().forEach(word -> whole.put(word, null));
        for (MeasureTerm term : terms) {
            if (term.hasGap()) {
                GapTerm rest = GapTerm.of(term, term.tails());
                term.heads()
                        .forEach(head -> begun.computeIfAbsent(head, any -> new ArrayList<>())
                                .add(rest));
            } else {
                whole.put(term.words(), term);
            }
        }
        Map<String, LexiconEntry> entries = new HashMap<>();
        whole.forEach((word, term) ->
                entries.put(word, LexiconEntry.of(true, term, begun.getOrDefault(word, List.of()))));
        begun.forEach((word, list) -> entries.putIfAbsent(word, LexiconEntry.of(false, null, list)));
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
        new TermSearch(words, rests, text, to).addTerms(from, found);
    }

    private static MeasureTerm term(List<String> row) {
        return MeasureTerm.of(row.get(0), row.get(1), row.get(2), row.get(3));
    }
}
