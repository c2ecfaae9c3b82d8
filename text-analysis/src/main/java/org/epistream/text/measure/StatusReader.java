package org.epistream.text.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.epistream.domain.Table;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.text.words.Stretch;
import org.epistream.text.words.Terms;
import org.epistream.text.words.Terms.Hit;
import org.jspecify.annotations.Nullable;

/**
 * Reads how a text speaks of what it names. A paragraph has a mood, orders or facts, which a quoting verb (强调, 通报)
 * sets to its end; a cue inside a sentence changes the mood to the end of the sentence; and a plan, an end or a fault
 * colours its own clause alone.
 */
final class StatusReader {
    /** Types whose imposing words are themselves 取消: to cancel a banquet is to impose, not to lift. */
    private static final Set<MeasureType> CANCELLED = Set.of(new MeasureType("gatherings"));

    private static final List<String> MOVED =
            List.of("调整为", "列为", "划为", "划定为", "作为", "纳入", "送至", "送到", "转为", "列入", "降为", "分为");

    /** Characters behind a term in which its end may be told (公交线路|恢复). */
    private static final int REACH = 10;

    /** Characters before a word that still opens its clause, such as a dash or blank. */
    private static final int OPENING = 2;

    private static final String NUMERALS = "一二三四五六七八九十0123456789";

    private final Terms<Cue> cues;

    StatusReader() {
        Map<String, Cue> words = new HashMap<>();
        Table.read(StatusReader.class, "cues.tsv", 2, row -> Map.entry(row.get(0), cue(row.get(1))))
                .forEach(entry -> words.put(entry.getKey(), entry.getValue()));
        cues = new Terms<>(words);
    }

    private static Cue cue(String word) {
        return Cue.valueOf(word.toUpperCase(Locale.ROOT));
    }

    Reading read(String text, int from, int to, boolean orders) {
        List<Clause> clauses = new ArrayList<>();
        List<Hit<Cue>> hits = cues.longest(text, from, to);
        int next = 0;
        for (Stretch paragraph : Stretch.paragraphs(text, from, to)) {
            boolean ordered = orders || isNumbered(text, paragraph.from());
            Verdict mood = new Verdict(ordered ? Status.DIRECTIVE : Status.DONE, null);
            for (Stretch sentence : Stretch.sentences(text, paragraph.from(), paragraph.to())) {
                Verdict now = mood;
                for (Stretch clause : Stretch.clauses(text, sentence.from(), sentence.to())) {
                    List<Hit<Cue>> here = new ArrayList<>();
                    for (; next < hits.size() && hits.get(next).to() <= clause.to(); next++) {
                        Hit<Cue> hit = hits.get(next);
                        here.add(hit);
                        mood = moodAfter(hit, mood, text);
                        now = nowAfter(hit, now, text);
                    }
                    clauses.add(new Clause(clause, now, here));
                }
            }
        }
        return new Reading(text, clauses);
    }

    private static Verdict moodAfter(Hit<Cue> cue, Verdict mood, String text) {
        return switch (cue.value()) {
            case ORDERS_FOLLOW -> Verdict.by(Status.DIRECTIVE, cue, text);
            case FACTS_FOLLOW -> Verdict.by(Status.DONE, cue, text);
            default -> mood;
        };
    }

    private static Verdict nowAfter(Hit<Cue> cue, Verdict now, String text) {
        return switch (cue.value()) {
            case ORDERS_FOLLOW, ORDER -> Verdict.by(Status.DIRECTIVE, cue, text);
            case FACTS_FOLLOW, FACT -> Verdict.by(Status.DONE, cue, text);
            case PLAN -> Verdict.by(Status.PLANNED, cue, text);
            default -> now;
        };
    }

    /**
     * How a text speaks of a measure.
     *
     * @param cue the words that say so, or null where none do
     */
    record Verdict(Status status, @Nullable String cue) {
        static Verdict by(Status status, Hit<Cue> cue, String text) {
            return new Verdict(status, text.substring(cue.from(), cue.to()));
        }
    }

    /** Whether a paragraph opens as a point of a list: 一是, 二、, （三）, 4. */
    private static boolean isNumbered(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '　')) {
            at++;
        }
        boolean bracket = at < text.length() && "（(".indexOf(text.charAt(at)) >= 0;
        at += bracket ? 1 : 0;
        int digits = at;
        while (digits < text.length() && digits < at + 3 && NUMERALS.indexOf(text.charAt(digits)) >= 0) {
            digits++;
        }
        return digits > at && digits < text.length() && "是、.．）)要".indexOf(text.charAt(digits)) >= 0;
    }

    private record Clause(Stretch where, Verdict mood, List<Hit<Cue>> cues) {
        boolean has(Cue cue) {
            return cues.stream().anyMatch(hit -> hit.value() == cue);
        }

        boolean opensWith(Cue cue) {
            return cues.stream().anyMatch(hit -> hit.value() == cue && hit.from() <= where.from() + OPENING);
        }

        /** The verdict that the first cue of a kind brings. */
        Verdict by(Status status, Cue kind, String text) {
            return cues.stream()
                    .filter(cue -> cue.value() == kind)
                    .findFirst()
                    .map(cue -> Verdict.by(status, cue, text))
                    .orElse(new Verdict(status, null));
        }

        boolean hasBefore(Cue cue, int position) {
            return cues.stream().anyMatch(hit -> hit.value() == cue && hit.from() < position);
        }
    }

    /** A text with the mood of each of its clauses. To be asked in order of appearance. */
    static final class Reading {
        private final String text;
        private final List<Clause> clauses;
        private int current;

        private Reading(String text, List<Clause> clauses) {
            this.text = text;
            this.clauses = clauses;
        }

        /** How the text speaks of a measure at this place; asked for places in rising order. */
        Verdict of(int from, int to, MeasureType type) {
            while (current < clauses.size() - 1 && clauses.get(current).where().to() <= from) {
                current++;
            }
            Clause clause = clauses.get(current);
            if (clause.has(Cue.FAULT) && faults(clause, from)) {
                return clause.by(Status.CRITICISED, Cue.FAULT, text);
            }
            if (clause.opensWith(Cue.FEW) && !clause.has(Cue.ORDER)) {
                return clause.by(Status.CRITICISED, Cue.FEW, text);
            }
            boolean planned =
                    clause.hasBefore(Cue.PLAN, to) && !clause.hasBefore(Cue.ORDER, to) && !movesObject(clause);
            for (Hit<Cue> cue : clause.cues()) {
                if (cue.value() == Cue.END && ends(cue, clause, from, to, type)) {
                    return Verdict.by(planned ? Status.PLANNED : Status.LIFTED, cue, text);
                }
            }
            return planned ? clause.by(Status.PLANNED, Cue.PLAN, text) : clause.mood();
        }

        /** Whether 将 only puts its object first (将甲街道调整为封控区). */
        private boolean movesObject(Clause clause) {
            String words = clause.where().of(text);
            return words.contains("将") && MOVED.stream().anyMatch(words::contains);
        }

        private boolean faults(Clause clause, int from) {
            Cue nearest = Cue.FAULT;
            for (Hit<Cue> cue : clause.cues()) {
                boolean counts = cue.value() == Cue.ORDER || cue.value() == Cue.FAULT;
                nearest = counts && cue.from() < from ? cue.value() : nearest;
            }
            return nearest == Cue.FAULT;
        }

        private boolean ends(Hit<Cue> cue, Clause clause, int from, int to, MeasureType type) {
            boolean cancels = text.startsWith("取消", cue.from());
            if (cancels && CANCELLED.contains(type) || clause.hasBefore(Cue.ORDER, cue.from()) && cancels) {
                return false;
            }
            if (cue.to() <= from) {
                return !text.startsWith("后", cue.to()) && !text.startsWith("前", cue.to());
            }
            return cue.from() < to + REACH;
        }
    }
}
