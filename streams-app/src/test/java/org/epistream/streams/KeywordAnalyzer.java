package org.epistream.streams;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.Analyzer;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.analysis.ReportKind;
import org.epistream.domain.analysis.Span;
import org.epistream.domain.analysis.Story;
import org.epistream.domain.analysis.Why;
import org.epistream.domain.copy.Signature;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.epistream.domain.report.Report;

/**
 * Reads the shorthand of these tests: lines such as {@code 410000 2020-02-03 testing testing lockdown}, each one story; a
 * word that starts with a capital is a person, as in {@code Li} or {@code Li/mayor}, a number a figure; the word
 * {@code boom} is a bug of ours. Where the last word is one like {@code =b7}, the report is a copy of all others that end in
 * the same letter, and so much of it is left.
 */
final class KeywordAnalyzer implements Analyzer {
    @Override
    public Analysis analyze(Report report) {
        Map<String, Integer> stories = new LinkedHashMap<>();
        List<Story> items = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        Signature signature = null;
        for (String line : report.body().split("\n")) {
            String[] words = line.split(" ");
            if (words[0].equals("boom")) {
                throw new IllegalStateException("a bug of ours");
            }
            Span span = new Span(0, report.body().length());
            int story = stories.computeIfAbsent(words[0] + words[1], key -> stories.size());
            items.add(new Story(
                    null, new RegionCode(words[0]), new Day(LocalDate.parse(words[1]), Day.From.STORY), span));
            for (int i = 2; i < words.length; i++) {
                if (words[i].startsWith("=")) {
                    signature = signature(words[i]);
                    continue;
                }
                mentions.add(mention(story, span, words[i]));
            }
        }
        return new Analysis(
                version(),
                true,
                null,
                ReportKind.OTHER,
                null,
                null,
                null,
                List.of(),
                items,
                mentions,
                0,
                List.of(),
                List.of(),
                signature);
    }

    private static Signature signature(String copy) {
        String letter = copy.substring(1, 2);
        return new Signature(
                Integer.parseInt(copy.substring(2)),
                letter.repeat(Signature.SKETCH_LENGTH),
                "",
                List.of("0" + letter.repeat(11), "1" + letter.repeat(11)));
    }

    private static Mention mention(int story, Span span, String word) {
        if (Character.isDigit(word.charAt(0))) {
            return new Mention.Figure(story, span, word, "confirmed-new", new BigDecimal(word), null, Why.of("digits"));
        }
        if (Character.isUpperCase(word.charAt(0))) {
            int title = word.indexOf('/');
            return new Mention.Person(
                    story,
                    span,
                    title < 0 ? word : word.substring(0, title),
                    title < 0 ? null : word.substring(title + 1),
                    Why.of("upper-case"));
        }
        MeasureType type = new MeasureType(word);
        return new Mention.Measure(
                story,
                span,
                word,
                type,
                Status.DIRECTIVE,
                null,
                null,
                MeasureCatalogue.packaged().codes(type, ""),
                Why.of("lower-case"));
    }

    @Override
    public String version() {
        return "keywords-1";
    }
}
