package org.epistream.text.measure;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.text.words.Terms.Hit;
import org.jspecify.annotations.Nullable;

/** How a text speaks of the measures in it. */
final class StatusReading {
    /** What is imposed by cancelling something: to cancel a banquet, a flight or a class is to impose, not to lift. */
    private static final Set<MeasureType> CANCELLED = Set.of(
            new MeasureType("gatherings"),
            new MeasureType("public-transport"),
            new MeasureType("venues"),
            new MeasureType("schools"));

    private static final MeasureType TRACING = new MeasureType("contact-tracing");

    private static final List<String> RULES = List.of("规定", "措施", "限制", "要求", "禁令", "政策");

    /** What follows a fault (不落实的，严肃追责) and has none itself. */
    private static final MeasureType ACCOUNTABILITY = new MeasureType("accountability");

    /** What denies, before a term: 未测温, 没有主动报备. */
    private static final Pattern DENIED = Pattern.compile("(?:未|没有人?|没人|没|既不|也不|从不|拒不|不愿|不肯|不按规定|不)"
            + "(?:按规定|按要求|及时|主动|认真|严格|有效|真正|配合|全面|全程)?"
            + "(?:落实|执行|开展|进行|实行|设置|设立|张贴|公布|公示|配备|安排|组织|查验|核验|要求)?“?$");
    /** What does not deny what stands behind it. */
    private static final Pattern NOT_DENIED =
            Pattern.compile("(?:不再|不得|不得不|不能不|无不|不必|不用|不断|不仅|不但|不少|不同|不低于|不高于|不超过|不少于|没有发生|没有一例|未发生|未出现)$");

    private static final Pattern WAIVED = Pattern.compile("(?:不再?(?:查验|核验|查看|要求提供|要求|提供|实施|实行|开展|进行)|无需提供|不需提供)$");

    /** What is all that was done, before a term that a denial of the rest stands behind (只|登记|不测温). */
    private static final Pattern ONLY = Pattern.compile("[只光](?:是|管|顾)?$");

    private static final int BEFORE = 8;

    /** Characters behind a term in which its end may be told (公交线路按原班次逐步|恢复). */
    private static final int REACH = 16;

    private final String text;
    private final MoodReading moods;
    private final Tone tone;

    StatusReading(String text, MoodReading moods, Tone tone) {
        this.text = text;
        this.moods = moods;
        this.tone = tone;
    }

    /** The sentence round a place, or null outside all of them; asked for places in rising order, once a sentence. */
    @Nullable
    Sentence sentence(int place) {
        return moods.at(place);
    }

    /** How a clause speaks of a measure in it. */
    Verdict of(Clause clause, int from, int to, MeasureType type) {
        if (clause.has(Cue.FAULT) && !clause.has(Cue.REMEDY) && faults(clause, from, type)) {
            return clause.by(Status.CRITICISED, Cue.FAULT, text);
        }
        if (clause.opensWith(Cue.FEW) && !clause.has(Cue.ORDER)) {
            return clause.by(Status.CRITICISED, Cue.FEW, text);
        }
        if (clause.mood().status() == Status.CRITICISED) {
            return clause.mood();
        }
        boolean told = clause.mood().status() == Status.DONE || tone == Tone.CENSURE && !clause.has(Cue.ORDER);
        if (told && isDenied(clause, from, to)) {
            return new Verdict(
                    Status.CRITICISED, text.substring(Math.max(clause.where().from(), from - 2), from));
        }
        if (tone == Tone.ORDERS && isWaived(clause, from, to)) {
            return new Verdict(
                    Status.LIFTED, text.substring(Math.max(clause.where().from(), from - 2), from));
        }
        Hit<Cue> change = clause.cues().first(Cue.CHANGE);
        if (change != null && change.from() >= to && leadsFrom(clause, from, to, change.from())) {
            return Verdict.by(Status.LIFTED, change, text);
        }
        if (clause.has(Cue.NOTE)) {
            return clause.by(Status.PLANNED, Cue.NOTE, text);
        }
        boolean planned = plans(clause, to);
        for (Hit<Cue> end : clause.cues().of(Cue.END)) {
            if (ends(end, from, to, type)) {
                return Verdict.by(planned ? Status.PLANNED : Status.LIFTED, end, text);
            }
        }
        if (planned && type.equals(ACCOUNTABILITY) && clause.has(Cue.THREAT)) {
            // who will be punished is a threat, not a plan (对推诿敷衍的，将点名通报)
            return clause.by(Status.DIRECTIVE, Cue.THREAT, text);
        }
        return planned ? clause.by(Status.PLANNED, Cue.PLAN, text) : clause.mood();
    }

    private boolean isDenied(Clause clause, int from, int to) {
        String before = text.substring(Math.max(clause.where().from(), from - BEFORE), from);
        if (!denies(before) && before.indexOf('只') < 0 && before.indexOf('光') < 0) {
            return false;
        }
        boolean only = to < text.length()
                && "不没未".indexOf(text.charAt(to)) >= 0
                && ONLY.matcher(before).find();
        return only
                || DENIED.matcher(before).find() && !NOT_DENIED.matcher(before).find();
    }

    /** Whether words hold one that can deny: the patterns are for the few that do. */
    private static boolean denies(String words) {
        return words.indexOf('不') >= 0 || words.indexOf('未') >= 0 || words.indexOf('没') >= 0 || words.indexOf('无') >= 0;
    }

    /** Whether a notice no longer asks for a measure (不查验|健康码); who does without it is another matter (不测温|的). */
    private boolean isWaived(Clause clause, int from, int to) {
        String before = text.substring(Math.max(clause.where().from(), from - BEFORE), from);
        return denies(before)
                && WAIVED.matcher(before).find()
                && (to >= text.length() || "的者".indexOf(text.charAt(to)) < 0);
    }

    /** Whether a measure is what a change starts from (由7天集中隔离|改为…, “7天集中隔离”|改为…). */
    private boolean leadsFrom(Clause clause, int from, int to, int change) {
        String before = text.substring(clause.where().from(), from);
        return before.indexOf('由') >= 0
                || before.indexOf('从') >= 0
                || change == to
                || change == to + 1 && "”\"".indexOf(text.charAt(to)) >= 0;
    }

    private boolean plans(Clause clause, int to) {
        for (Hit<Cue> plan : clause.cues().of(Cue.PLAN)) {
            if (plan.from() < to && plans(plan, clause.cues(), text)) {
                return true;
            }
        }
        return false;
    }

    /** Whether 将 tells of something to come, and does not only put its object first (要将甲街道调整为封控区). */
    static boolean plans(Hit<Cue> plan, Cues cues, String text) {
        return !cues.hasBefore(Cue.ORDER, plan.from())
                && !cues.hasBefore(Cue.PURPOSE, plan.from())
                && !FrontedObject.isMarked(text, plan);
    }

    private static boolean faults(Clause clause, int from, MeasureType type) {
        if (type.equals(ACCOUNTABILITY) && !clause.cues().hasFrom(Cue.FAULT, from)) {
            return false;
        }
        Cue nearest = Cue.FAULT;
        for (Hit<Cue> cue : clause.cues().all()) {
            boolean counts = cue.value() == Cue.ORDER || cue.value() == Cue.FAULT;
            nearest = counts && cue.from() < from ? cue.value() : nearest;
        }
        return nearest == Cue.FAULT;
    }

    private boolean ends(Hit<Cue> cue, int from, int to, MeasureType type) {
        if (text.startsWith("取消", cue.from()) && (CANCELLED.contains(type) || type.equals(ACCOUNTABILITY))) {
            return isRule(to, cue.from());
        }
        if (text.startsWith("解除", cue.from()) && type.equals(TRACING)) {
            // the observation ends, not the search for contacts (解除医学观察的密切接触者)
            return false;
        }
        if (text.startsWith("降", cue.from()) && cue.to() < text.length() && isNumber(text.charAt(cue.to()))) {
            // a rate that falls ends nothing (阳性率降至0.03‰)
            return false;
        }
        if (cue.to() <= from) {
            return !text.startsWith("后", cue.to()) && !text.startsWith("前", cue.to());
        }
        return cue.from() < to + REACH;
    }

    /** Whether what is cancelled is the rule that imposed a measure (暂停堂食的规定同步|取消). */
    private boolean isRule(int from, int to) {
        return from < to && to <= from + REACH && RULES.stream().anyMatch(text.substring(from, to)::contains);
    }

    private static boolean isNumber(char c) {
        return Character.isDigit(c) || "一二两三四五六七八九十百零".indexOf(c) >= 0;
    }
}
