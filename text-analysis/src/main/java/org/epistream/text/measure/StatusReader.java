package org.epistream.text.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.epistream.domain.Table;
import org.epistream.domain.measure.Status;
import org.epistream.text.words.Stretch;
import org.epistream.text.words.Terms;
import org.epistream.text.words.Terms.Hit;

/**
 * Reads how a text speaks of what it names. A paragraph has a mood, orders or facts, which a quoting verb (强调, 通报)
 * or a point that opens with an order sets to its end; a cue inside a sentence changes the mood to the end of the
 * sentence; and a plan, an end or a fault colours its own clause alone.
 */
final class StatusReader {
    private static final String NUMERALS = "一二三四五六七八九十0123456789";
    private static final Pattern LIST_FOLLOWS = Pattern.compile(".[^，。；！？\\n]{0,4}[：:。]|[：:]");
    private static final Pattern BY_REQUEST = Pattern.compile("(?:按照?|根据|依据|遵照|对照|符合|落实|贯彻|达到|满足)[^，。；]*$");
    private static final Pattern RELATIVE = Pattern.compile("已经?[^，。；：、的]{1,8}的[^，。；：]");
    private static final int NEAR_END = 6;
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩";

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

    StatusReading read(String text, int from, int to, Tone tone) {
        Pass pass = new Pass(text, cues.longest(text, from, to), tone);
        for (Stretch paragraph : Stretch.paragraphs(text, from, to)) {
            boolean ordered = tone == Tone.ORDERS || tone == Tone.NEWS && isNumbered(text, paragraph.from());
            pass.paragraph(paragraph, ordered);
        }
        return new StatusReading(text, pass.clauses, tone);
    }

    /** One reading of a text from its first clause to its last. */
    private static final class Pass {
        private final String text;
        private final List<Hit<Cue>> hits;
        private final boolean censured;
        private final List<Clause> clauses = new ArrayList<>();
        private int next;
        /** Whether the paragraph before opened a list, or went on with one. */
        private boolean listed;
        /** Whether the paragraph before opened one. */
        private boolean first;

        private Verdict mood = new Verdict(Status.DONE, null);
        private Verdict now = mood;

        Pass(String text, List<Hit<Cue>> hits, Tone tone) {
            this.text = text;
            this.hits = hits;
            censured = tone == Tone.CENSURE;
        }

        void paragraph(Stretch paragraph, boolean ordered) {
            boolean goesOn = listed && mood.status() == Status.CRITICISED && !opensOther(paragraph);
            mood = goesOn ? mood : new Verdict(ordered ? Status.DIRECTIVE : Status.DONE, null);
            for (Stretch sentence : Stretch.sentences(text, paragraph.from(), paragraph.to())) {
                now = mood;
                for (Stretch where : Clause.split(text, sentence)) {
                    clause(where, where.from() == sentence.from());
                }
            }
            boolean opens = paragraph.of(text).stripTrailing().endsWith("：");
            first = opens;
            listed = mood.status() == Status.CRITICISED && (opens || goesOn);
        }

        /** Whether a paragraph is no further point of the list of faults before it. */
        private boolean opensOther(Stretch paragraph) {
            return !first && !isNumbered(text, paragraph.from());
        }

        private void clause(Stretch where, boolean opensSentence) {
            boolean any = next < hits.size() && hits.get(next).to() <= where.to();
            List<Hit<Cue>> here = any ? new ArrayList<>() : List.of();
            Verdict before = now;
            for (; next < hits.size() && hits.get(next).to() <= where.to(); next++) {
                Hit<Cue> hit = hits.get(next);
                if (isNoun(hit, where) || isRelative(hit) || isUndone(hit, where) || censured && isPoint(hit)) {
                    continue;
                }
                here.add(hit);
                now = nowAfter(hit, here, where);
                mood = moodAfter(hit, opensSentence && hit.from() <= where.from() + Clause.OPENING);
            }
            Clause clause = new Clause(where, now, here);
            clauses.add(clause);
            if (text.charAt(where.to() - 1) == '；'
                    && mood.status() == Status.DIRECTIVE
                    && now.status() == Status.DONE) {
                now = mood;
                return;
            }
            boolean alone = clause.has(Cue.PURPOSE) || clause.has(Cue.NOTE);
            if (alone && !clause.has(Cue.ORDER) && !clause.has(Cue.ORDERS_FOLLOW)) {
                now = before;
            }
        }

        /** Whether 要求 is what something is done by, not what somebody does (按照演练|要求). */
        private boolean isNoun(Hit<Cue> cue, Stretch where) {
            return text.startsWith("要求", cue.from())
                    && BY_REQUEST
                            .matcher(text.substring(where.from(), cue.from()))
                            .find();
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

        /** Whether it only numbers a point (一是), which opens an order elsewhere and a failing in a circular. */
        private boolean isPoint(Hit<Cue> cue) {
            return cue.length() == 2
                    && text.charAt(cue.to() - 1) == '是'
                    && NUMERALS.indexOf(text.charAt(cue.from())) >= 0;
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
            String behind = text.substring(cue.to(), Math.min(text.length(), cue.to() + NEAR_END));
            return LIST_FOLLOWS
                    .matcher(text.substring(cue.to() - 1, cue.to()) + behind)
                    .lookingAt();
        }

        private Verdict nowAfter(Hit<Cue> cue, List<Hit<Cue>> here, Stretch where) {
            Status status = switch (cue.value()) {
                case ORDERS_FOLLOW, ORDER -> Status.DIRECTIVE;
                case FACTS_FOLLOW, FACT -> Status.DONE;
                case FAULTS_FOLLOW -> Status.CRITICISED;
                case PURPOSE, THREAT -> has(Cue.FACT, here) ? null : Status.DIRECTIVE;
                case FAULT -> has(Cue.FEW, here) && !has(Cue.ORDER, here) ? Status.CRITICISED : null;
                case FEW ->
                    text.charAt(cue.from()) != '有'
                                    && cue.from() <= where.from() + Clause.OPENING
                                    && !has(Cue.ORDER, here)
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

        private static boolean has(Cue cue, List<Hit<Cue>> here) {
            return here.stream().anyMatch(hit -> hit.value() == cue);
        }
    }

    /** Whether a paragraph opens as a point of a list: 一是, 二、, （三）, 4., ①. */
    private static boolean isNumbered(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '　')) {
            at++;
        }
        if (at < text.length() && CIRCLED.indexOf(text.charAt(at)) >= 0) {
            return true;
        }
        boolean bracket = at < text.length() && "（(".indexOf(text.charAt(at)) >= 0;
        at += bracket ? 1 : 0;
        int digits = at;
        while (digits < text.length() && digits < at + 3 && NUMERALS.indexOf(text.charAt(digits)) >= 0) {
            digits++;
        }
        return digits > at && digits < text.length() && "是、.．）)要".indexOf(text.charAt(digits)) >= 0;
    }
}
