package org.epistream.text.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.epistream.domain.analysis.Why;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.text.measure.StatusReader.Verdict;
import org.epistream.text.words.Stretch;
import org.epistream.text.words.Terms.Hit;

/** Finds the measures that a text names. */
public final class MeasureFinder {
    /** What may stand between two terms of one phrase (入境人员|全过程|点对点), quotation marks aside. */
    private static final Set<String> JOINTS =
            Set.of("", "的", "全过程", "全程", "实行", "工作", "制度", "常态化", "全面", "重新", "新冠", "新冠病毒", "措施", "实施");

    /** Longest of them with a quotation mark. */
    private static final int WIDEST_JOINT = 5;

    /** Who stands beside the contact is another person (密接者|次密接者). */
    private static final String SECOND = "次密";

    private static final Pattern QUOTES = Pattern.compile("[“”\"]");

    private static final String PARTERS = "、，。；：！？,;:!?\n和与及并或“”\"《》()（）";

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
        List<Hit<MeasureTerm>> hits = phrases(text, outside(lexicon.find(text, from, to), names));
        hits = headsOfTitles(text, hits);
        List<FoundMeasure> found = new ArrayList<>();
        StatusReader.Reading reading = statuses.read(text, from, to, orders);
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

    private FoundMeasure measure(
            String text, Hit<MeasureTerm> hit, StatusReader.Reading reading, AskReader.Sentence asked) {
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

    private static List<Hit<MeasureTerm>> outside(List<Hit<MeasureTerm>> hits, List<Stretch> names) {
        List<Hit<MeasureTerm>> kept = new ArrayList<>();
        int name = 0;
        for (Hit<MeasureTerm> hit : hits) {
            while (name < names.size() && names.get(name).to() <= hit.from()) {
                name++;
            }
            if (name == names.size() || !names.get(name).overlaps(hit.from(), hit.to())) {
                kept.add(hit);
            }
        }
        return kept;
    }

    /** Several terms of one type that form one phrase are one mention. */
    private static List<Hit<MeasureTerm>> phrases(String text, List<Hit<MeasureTerm>> hits) {
        List<Hit<MeasureTerm>> joined = new ArrayList<>();
        for (Hit<MeasureTerm> hit : hits) {
            Hit<MeasureTerm> last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null
                    && last.value().type().equals(hit.value().type())
                    && last.value().status() == hit.value().status()
                    && hit.from() - last.to() <= WIDEST_JOINT
                    && joins(text, last.to(), hit.from())) {
                MeasureTerm term = last.value().weak() ? hit.value() : last.value();
                joined.set(joined.size() - 1, new Hit<>(last.from(), hit.to(), term));
            } else {
                joined.add(hit);
            }
        }
        return joined;
    }

    private static boolean joins(String text, int from, int to) {
        String between = text.substring(from, to);
        String joint =
                between.contains("”“") ? between : QUOTES.matcher(between).replaceAll("");
        return JOINTS.contains(joint) && !text.startsWith(SECOND, to);
    }

    /** The title of a document names one thing, by its head, which stands last. */
    private static List<Hit<MeasureTerm>> headsOfTitles(String text, List<Hit<MeasureTerm>> hits) {
        List<Hit<MeasureTerm>> kept = new ArrayList<>();
        int opened = -1;
        int scanned = hits.isEmpty() ? 0 : Math.max(0, hits.get(0).from() - 100);
        int lastOpened = -1;
        for (Hit<MeasureTerm> hit : hits) {
            for (; scanned < hit.from(); scanned++) {
                char c = text.charAt(scanned);
                opened = c == '《' ? scanned : c == '》' || c == '\n' ? -1 : opened;
            }
            if (opened >= 0 && opened == lastOpened) {
                kept.set(kept.size() - 1, hit);
            } else {
                kept.add(hit);
            }
            lastOpened = opened;
        }
        return kept;
    }
}
