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
     * @param orders whether the text as a whole gives orders, as a notice does
     */
    public List<FoundMeasure> find(String text, int from, int to, List<Stretch> names, boolean orders) {
        List<Hit<MeasureTerm>> hits = Phrases.of(text, lexicon.find(text, from, to, names));
        List<FoundMeasure> found = new ArrayList<>();
        StatusReading reading = statuses.read(text, from, to, orders);
        int next = 0;
        for (Stretch sentence : Stretch.sentences(text, from, to)) {
            int first = next;
            while (next < hits.size() && hits.get(next).from() < sentence.to()) {
                next++;
            }
            if (next == first) {
                continue;
            }
            List<Hit<MeasureTerm>> here = hits.subList(first, next);
            Set<MeasureType> supported = supported(here);
            AskReader.Sentence asked = asks.read(text, sentence);
            for (Hit<MeasureTerm> hit : here) {
                if (!hit.value().weak() || supported.contains(hit.value().type())) {
                    found.add(measure(text, hit, reading, asked));
                }
            }
        }
        return found;
    }

    private FoundMeasure measure(String text, Hit<MeasureTerm> hit, StatusReading reading, AskReader.Sentence asked) {
        MeasureTerm term = hit.value();
        Status own = term.status();
        Verdict verdict = own == null
                ? reading.of(hit.from(), hit.to(), term.type())
                : new Verdict(own, text.substring(hit.from(), hit.to()));
        Stretch clause = asked.clause(hit.from());
        return new FoundMeasure(
                hit.from(),
                hit.to(),
                term.type(),
                verdict.status(),
                verdict.status() == Status.DIRECTIVE ? asked.strength(hit.from(), clause) : null,
                asked.scope(hit.to(), clause),
                lexicon.catalogue().codes(term.type(), clause.of(text)),
                new Why(term.weak() ? "weak-term-in-company" : "term", verdict.cue()));
    }

    /** The types that a sentence names with a strong term, or with two different weak ones. */
    private static Set<MeasureType> supported(List<Hit<MeasureTerm>> hits) {
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
