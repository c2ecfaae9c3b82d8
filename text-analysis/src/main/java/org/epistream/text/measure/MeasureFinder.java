package org.epistream.text.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.epistream.domain.analysis.Why;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.text.words.Stretch;
import org.epistream.text.words.Terms.Hit;

/** Finds the measures that a text names. */
public final class MeasureFinder {
    private static final String LINKS = "、和及";

    private final MeasureLexicon lexicon;
    private final StatusReader statuses = new StatusReader();
    private final AskReader asks = new AskReader();

    public MeasureFinder(MeasureLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The measures in a part of a text, in order of appearance.
     *
     * @param names where names of bodies and meetings stand, in order; words inside them are no measures
     * @param tone how the text as a whole speaks
     */
    public List<FoundMeasure> find(String text, int from, int to, List<Stretch> names, Tone tone) {
        List<Hit<MeasureTerm>> hits = Phrases.of(text, lexicon.find(text, from, to, names));
        List<FoundMeasure> found = new ArrayList<>();
        StatusReading reading = statuses.read(text, from, to, tone);
        int next = 0;
        while (next < hits.size()) {
            Sentence sentence = reading.sentence(hits.get(next).from());
            if (sentence == null) {
                break;
            }
            int first = next;
            while (next < hits.size()
                    && hits.get(next).from() < sentence.where().to()) {
                next++;
            }
            add(text, hits.subList(first, next), sentence, reading, found);
        }
        return found;
    }

    /** Adds the measures that a sentence names. */
    private void add(
            String text,
            List<Hit<MeasureTerm>> hits,
            Sentence sentence,
            StatusReading reading,
            List<FoundMeasure> found) {
        Set<MeasureType> supported = supported(hits);
        AskReader.Asks asked = asks.read(text, sentence.where());
        for (Hit<MeasureTerm> hit : hits) {
            boolean counts = switch (hit.value().weight()) {
                case STRONG -> true;
                case WEAK -> supported.contains(hit.value().type());
                case LONE -> isAlone(hit, hits, sentence.part(hit.from()), text);
            };
            if (counts) {
                found.add(measure(text, hit, sentence, reading, asked));
            }
        }
    }

    private static String rule(Weight weight) {
        return switch (weight) {
            case STRONG -> "term";
            case WEAK -> "weak-term-in-company";
            case LONE -> "term-by-itself";
        };
    }

    private FoundMeasure measure(
            String text, Hit<MeasureTerm> hit, Sentence sentence, StatusReading reading, AskReader.Asks asked) {
        MeasureTerm term = hit.value();
        Status own = term.status();
        Verdict verdict = own == null
                ? reading.of(sentence.clause(hit.from()), hit.from(), hit.to(), term.type())
                : new Verdict(own, text.substring(hit.from(), hit.to()));
        Stretch clause = sentence.part(hit.from());
        return new FoundMeasure(
                hit.from(),
                hit.to(),
                term.type(),
                verdict.status(),
                verdict.status() == Status.DIRECTIVE ? asked.strength(hit.from(), clause) : null,
                asked.scope(hit.to(), clause),
                lexicon.catalogue().codes(term.type(), clause.of(text)),
                new Why(rule(term.weight()), verdict.cue()));
    }

    /** Whether no other term of the same type stands in a clause, of which this one would be a part. */
    private static boolean isAlone(Hit<MeasureTerm> term, List<Hit<MeasureTerm>> terms, Stretch clause, String text) {
        return terms.stream()
                .noneMatch(other -> other != term
                        && other.value().type().equals(term.value().type())
                        && clause.overlaps(other.from(), other.to())
                        && (other.from() < term.from()
                                ? !isListed(other, term, text)
                                : other.value().weight() != Weight.LONE));
    }

    /** Whether a term is a further link of a list (蚊帐、|纱窗, but not 接种|疫苗). */
    private static boolean isListed(Hit<MeasureTerm> first, Hit<MeasureTerm> second, String text) {
        return text.substring(Math.min(first.to(), second.from()), second.from())
                .chars()
                .anyMatch(c -> LINKS.indexOf(c) >= 0);
    }

    /** The types that a sentence names with a strong term, or with two different weak ones; none where no term is weak. */
    private static Set<MeasureType> supported(List<Hit<MeasureTerm>> hits) {
        if (hits.stream().noneMatch(hit -> hit.value().weak())) {
            return Set.of();
        }
        Set<MeasureType> supported = new HashSet<>();
        Map<MeasureType, String> seen = new HashMap<>();
        for (Hit<MeasureTerm> hit : hits) {
            MeasureTerm term = hit.value();
            String other = seen.putIfAbsent(term.type(), term.words());
            if (!term.weak() || other != null && !other.equals(term.words())) {
                supported.add(term.type());
            }
        }
        return supported;
    }
}
