package org.epistream.text.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.epistream.domain.measure.Status;
import org.epistream.text.words.Stretch;
import org.epistream.text.words.Terms;
import org.epistream.text.words.Terms.Hit;
import org.jspecify.annotations.Nullable;

/**
 * Reads the mood of a text's clauses. A paragraph has a mood, orders or facts, which a quoting verb (强调, 通报) or a point
 * that opens with an order sets to its end; a cue inside a sentence changes the mood to the end of the sentence; and a
 * plan, an end or a fault colours its own clause alone. Read is only what the mood of the sentences asked for depends on:
 * what stands before them in their paragraph, and paragraphs that may hold a list of faults.
 */
final class MoodReading {
    private static final Pattern LIST_FOLLOWS = Pattern.compile(".[^，。；！？\\n]{0,4}[：:。]|[：:]");
    private static final Pattern BY_REQUEST = Pattern.compile("(?:按照?|根据|依据|遵照|对照|符合|落实|贯彻|达到|满足)[^，。；]*$");
    private static final Pattern RELATIVE = Pattern.compile("已经?[^，。；：、的]{1,8}的[^，。；：]");
    private static final int NEAR_END = 6;

    private final Terms<Cue> words;
    private final String text;
    private final Tone tone;
    private final int to;
    private Stretch paragraph;

    /** The sentences of the paragraph, where any of them has to be read. */
    private List<Stretch> sentences = List.of();

    private int nextSentence;

    /** Whether the paragraph opens a list. */
    private boolean opens;
    /** Whether it goes on with one. */
    private boolean goesOn;

    private Verdict mood = new Verdict(Status.DONE, null);
    private Verdict now = mood;

    MoodReading(Terms<Cue> words, String text, int from, int to, Tone tone) {
        this.words = words;
        this.text = text;
        this.tone = tone;
        this.to = to;
        paragraph = new Stretch(from, from);
    }

    /** The sentence round a place, or null outside all of them; asked for places in rising order, once a sentence. */
    @Nullable
    Sentence at(int place) {
        while (true) {
            boolean matters = place < paragraph.to() || mayList();
            if (matters && nextSentence < sentences.size()) {
                Stretch sentence = sentences.get(nextSentence++);
                if (place < sentence.to()) {
                    return read(sentence, words.longest(text, sentence.from(), sentence.to()));
                }
                pass(sentence);
            } else if (paragraph.to() < to) {
                open(nextParagraph(), place);
            } else {
                return null;
            }
        }
    }

    private Stretch nextParagraph() {
        int from = paragraph.to();
        while (from < to && text.charAt(from) == '\n') {
            from++;
        }
        int end = text.indexOf('\n', from);
        return new Stretch(from, end < 0 ? to : Math.min(to, end + 1));
    }

    /** Whether the paragraph behind may go on with a list of faults, so that it matters with which mood this one ends. */
    private boolean mayList() {
        return opens || goesOn;
    }

    private void open(Stretch where, int place) {
        boolean listed = mayList() && mood.status() == Status.CRITICISED;
        boolean numbered = ListPoints.isNumbered(text, where.from());
        goesOn = listed && (opens || numbered);
        opens = endsInColon(where);
        boolean ordered = tone == Tone.ORDERS || tone == Tone.NEWS && numbered;
        mood = goesOn ? mood : new Verdict(ordered ? Status.DIRECTIVE : Status.DONE, null);
        paragraph = where;
        boolean matters = place < where.to() || mayList();
        sentences = matters ? Stretch.sentences(text, where.from(), where.to()) : List.of();
        nextSentence = 0;
    }

    private boolean endsInColon(Stretch where) {
        int end = where.to();
        while (end > where.from() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end > where.from() && text.charAt(end - 1) == '：';
    }

    /** Reads a sentence only for what it leaves behind. */
    private void pass(Stretch sentence) {
        List<Hit<Cue>> hits = words.longest(text, sentence.from(), sentence.to());
        if (!hits.isEmpty()) {
            read(sentence, hits);
        }
    }

    private Sentence read(Stretch sentence, List<Hit<Cue>> hits) {
        now = mood;
        List<Stretch> parts = Stretch.clauses(text, sentence.from(), sentence.to());
        List<Clause> clauses = new ArrayList<>(parts.size());
        int next = 0;
        for (Stretch where : Clause.joined(text, parts)) {
            int first = next;
            while (next < hits.size() && hits.get(next).to() <= where.to()) {
                next++;
            }
            clauses.add(read(where, hits.subList(first, next), where.from() == sentence.from()));
        }
        return new Sentence(sentence, parts, clauses);
    }

    private Clause read(Stretch where, List<Hit<Cue>> hits, boolean opensSentence) {
        Verdict before = now;
        Cues here = new Cues();
        for (Hit<Cue> hit : hits) {
            if (!isNoCue(hit, where)) {
                here.add(hit);
                now = nowAfter(hit, here, where);
                mood = moodAfter(hit, opensSentence && hit.from() <= where.from() + Clause.OPENING);
            }
        }
        Clause clause = new Clause(where, now, here);
        if (text.charAt(where.to() - 1) == '；' && mood.status() == Status.DIRECTIVE && now.status() == Status.DONE) {
            now = mood;
            return clause;
        }
        boolean alone = here.has(Cue.PURPOSE) || here.has(Cue.NOTE);
        if (alone && !here.has(Cue.ORDER) && !here.has(Cue.ORDERS_FOLLOW)) {
            now = before;
        }
        return clause;
    }

    private boolean isNoCue(Hit<Cue> hit, Stretch where) {
        return isNoun(hit, where)
                || isRelative(hit)
                || isUndone(hit, where)
                || tone == Tone.CENSURE && ListPoints.isNumber(text, hit);
    }

    /** Whether 要求 is what something is done by, not what somebody does (按照演练|要求). */
    private boolean isNoun(Hit<Cue> cue, Stretch where) {
        return text.startsWith("要求", cue.from())
                && BY_REQUEST.matcher(text).region(where.from(), cue.from()).find();
    }

    /** Whether a fact only says of whom orders are given (已经到家的先做核酸). */
    private boolean isRelative(Hit<Cue> cue) {
        return now.status() == Status.DIRECTIVE
                && text.charAt(cue.from()) == '已'
                && RELATIVE.matcher(text).region(cue.from(), text.length()).lookingAt();
    }

    /** Whether what sounds like an order was not followed (未|严格落实测温). */
    private boolean isUndone(Hit<Cue> cue, Stretch where) {
        return cue.value() == Cue.ORDER
                && cue.from() > where.from()
                && (text.charAt(cue.from() - 1) == '未' || text.startsWith("没有", cue.from() - 2));
    }

    private Verdict moodAfter(Hit<Cue> cue, boolean opens) {
        return switch (cue.value()) {
            case ORDERS_FOLLOW -> Verdict.by(Status.DIRECTIVE, cue, text);
            case FACTS_FOLLOW -> Verdict.by(Status.DONE, cue, text);
            case FAULTS_FOLLOW -> listFollows(cue) ? Verdict.by(Status.CRITICISED, cue, text) : mood;
            case ORDER -> opens ? Verdict.by(Status.DIRECTIVE, cue, text) : mood;
            default -> mood;
        };
    }

    /** Whether faults are listed behind a cue: at once, or behind the sentence that it ends. */
    private boolean listFollows(Hit<Cue> cue) {
        return LIST_FOLLOWS
                .matcher(text)
                .region(cue.to() - 1, Math.min(text.length(), cue.to() + NEAR_END))
                .lookingAt();
    }

    private Verdict nowAfter(Hit<Cue> cue, Cues here, Stretch where) {
        Status status = switch (cue.value()) {
            case ORDERS_FOLLOW, ORDER -> Status.DIRECTIVE;
            case FACTS_FOLLOW, FACT -> Status.DONE;
            case FAULTS_FOLLOW -> Status.CRITICISED;
            case PURPOSE, THREAT -> here.has(Cue.FACT) ? null : Status.DIRECTIVE;
            case FAULT -> here.has(Cue.FEW) && !here.has(Cue.ORDER) ? Status.CRITICISED : null;
            case FEW ->
                text.charAt(cue.from()) != '有' && cue.from() <= where.from() + Clause.OPENING && !here.has(Cue.ORDER)
                        ? Status.CRITICISED
                        : null;
            case VISIT -> mood.status() == Status.DIRECTIVE ? null : Status.DONE;
            case NEXT -> mood.status() == Status.DIRECTIVE ? Status.DIRECTIVE : Status.PLANNED;
            case PLAN -> StatusReading.plans(cue, here, text) ? Status.PLANNED : null;
            case NOTE -> Status.PLANNED;
            default -> null;
        };
        return status == null ? now : Verdict.by(status, cue, text);
    }
}
