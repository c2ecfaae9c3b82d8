package org.epistream.text.measure;

import java.util.List;
import java.util.Set;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.text.words.Terms.Hit;

/** A text with the mood of each of its clauses. To be asked in order of appearance. */
final class StatusReading {
    /** What is imposed by cancelling something: to cancel a banquet, a flight or a class is to impose, not to lift. */
    private static final Set<MeasureType> CANCELLED = Set.of(
            new MeasureType("gatherings"),
            new MeasureType("public-transport"),
            new MeasureType("venues"),
            new MeasureType("schools"));

    /** What follows a fault (不落实的，严肃追责) and has none itself. */
    private static final MeasureType ACCOUNTABILITY = new MeasureType("accountability");

    private static final List<String> MOVED =
            List.of("调整为", "列为", "划为", "划定为", "作为", "纳入", "送至", "送到", "转为", "列入", "降为", "分为");

    /** Characters behind a term in which its end may be told (公交线路按原班次逐步|恢复). */
    private static final int REACH = 16;

    private final String text;
    private final List<Clause> clauses;
    private int current;

    StatusReading(String text, List<Clause> clauses) {
        this.text = text;
        this.clauses = clauses;
    }

    /** How the text speaks of a measure at this place; asked for places in rising order. */
    Verdict of(int from, int to, MeasureType type) {
        while (current < clauses.size() - 1 && clauses.get(current).where().to() <= from) {
            current++;
        }
        Clause clause = clauses.get(current);
        if (clause.has(Cue.FAULT) && !clause.has(Cue.REMEDY) && faults(clause, from, type)) {
            return clause.by(Status.CRITICISED, Cue.FAULT, text);
        }
        if (clause.opensWith(Cue.FEW) && !clause.has(Cue.ORDER)) {
            return clause.by(Status.CRITICISED, Cue.FEW, text);
        }
        if (clause.mood().status() == Status.CRITICISED) {
            return clause.mood();
        }
        boolean planned = plans(clause, to);
        for (Hit<Cue> cue : clause.cues()) {
            if (cue.value() == Cue.END && ends(cue, from, to, type)) {
                return Verdict.by(planned ? Status.PLANNED : Status.LIFTED, cue, text);
            }
        }
        return planned ? clause.by(Status.PLANNED, Cue.PLAN, text) : clause.mood();
    }

    private boolean plans(Clause clause, int to) {
        return clause.cues().stream()
                .anyMatch(cue -> cue.value() == Cue.PLAN
                        && cue.from() < to
                        && plans(cue, clause.cues(), clause.where().of(text)));
    }

    /** Whether 将 tells of something to come, and does not only put its object first (要将甲街道调整为封控区). */
    static boolean plans(Hit<Cue> plan, List<Hit<Cue>> cues, String clause) {
        boolean objectFirst = clause.contains("将") && MOVED.stream().anyMatch(clause::contains);
        return !objectFirst
                && cues.stream()
                        .noneMatch(cue ->
                                cue.from() < plan.from() && (cue.value() == Cue.ORDER || cue.value() == Cue.PURPOSE));
    }

    private static boolean faults(Clause clause, int from, MeasureType type) {
        if (type.equals(ACCOUNTABILITY) && !clause.hasAfter(Cue.FAULT, from)) {
            return false;
        }
        Cue nearest = Cue.FAULT;
        for (Hit<Cue> cue : clause.cues()) {
            boolean counts = cue.value() == Cue.ORDER || cue.value() == Cue.FAULT;
            nearest = counts && cue.from() < from ? cue.value() : nearest;
        }
        return nearest == Cue.FAULT;
    }

    private boolean ends(Hit<Cue> cue, int from, int to, MeasureType type) {
        if (text.startsWith("取消", cue.from()) && CANCELLED.contains(type)) {
            return false;
        }
        if (cue.to() <= from) {
            return !text.startsWith("后", cue.to()) && !text.startsWith("前", cue.to());
        }
        return cue.from() < to + REACH;
    }
}
