package org.epistream.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.epistream.domain.Table;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.Report;
import org.epistream.domain.report.ReportId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads invented reports of many regions, years and diseases, and compares with what a careful reader writes down. */
class ReadingTest {
    /** An answer in a report: the field it belongs to, and what it says. */
    private record Answer(String report, String field, String words) {}

    private static final List<Answer> WANTED = Table.read(
            ReadingTest.class, "readings/answers.tsv", 3, row -> new Answer(row.get(0), row.get(1), row.get(2)));
    private static final List<Answer> READ = read();

    @ParameterizedTest(name = "{0} to at least {1} %")
    @CsvSource({
        "epidemic, 100",
        "disease, 100",
        "region, 95",
        "person, 100",
        "place, 100",
        "organization, 90",
        "meeting, 80",
        "date, 100",
        "measure, 84",
        "figure, 100",
    })
    void aFieldIsReadAsACarefulReaderReadsIt(String field, int least) {
        List<Answer> wanted = of(field, WANTED);
        List<Answer> read = of(field, READ);

        List<Answer> hits = new ArrayList<>(wanted);
        without(wanted, read).forEach(hits::remove);

        assertThat(200 * hits.size() / (wanted.size() + read.size()))
                .as("missed %s, too much %s", without(wanted, read), without(read, wanted))
                .isGreaterThanOrEqualTo(least);
    }

    @Test
    void whatIsNoEpidemicHasNoMeasures() {
        List<String> others = of("epidemic", WANTED).stream()
                .filter(answer -> answer.words().equals("false"))
                .map(Answer::report)
                .toList();

        assertThat(others).isNotEmpty();
        assertThat(of("measure", READ)).extracting(Answer::report).doesNotContainAnyElementsOf(others);
    }

    private static List<Answer> of(String field, List<Answer> answers) {
        return answers.stream().filter(answer -> answer.field().equals(field)).toList();
    }

    private static List<Answer> without(List<Answer> answers, List<Answer> others) {
        List<Answer> left = new ArrayList<>(answers);
        others.forEach(left::remove);
        return left;
    }

    private static List<Answer> read() {
        TextAnalyzer analyzer = new TextAnalyzer();
        return WANTED.stream()
                .map(Answer::report)
                .distinct()
                .flatMap(name -> answers(name, analyzer.analyze(report(name))))
                .toList();
    }

    private static Stream<Answer> answers(String report, Analysis analysis) {
        Map<Answer, Integer> once = new LinkedHashMap<>();
        List<Answer> measures = new ArrayList<>();
        once.put(new Answer(report, "epidemic", String.valueOf(analysis.epidemic())), 1);
        once.put(new Answer(report, "region", analysis.stories().get(0).region().value()), 1);
        if (analysis.disease() != null) {
            once.put(new Answer(report, "disease", analysis.disease()), 1);
        }
        for (Mention mention : analysis.mentions()) {
            if (mention instanceof Mention.Measure measure) {
                String words = measure.type().code() + " " + measure.status().code();
                measures.add(new Answer(report, "measure", words));
            } else {
                once.put(answer(report, mention), 1);
            }
        }
        return Stream.concat(once.keySet().stream(), measures.stream());
    }

    private static Answer answer(String report, Mention mention) {
        if (mention instanceof Mention.Person person) {
            return new Answer(report, "person", person.text() + " " + person.title());
        }
        if (mention instanceof Mention.Place place) {
            return new Answer(report, "place", place.code().value());
        }
        if (mention instanceof Mention.Body) {
            return new Answer(report, "organization", mention.text());
        }
        if (mention instanceof Mention.Meeting) {
            return new Answer(report, "meeting", mention.text());
        }
        if (mention instanceof Mention.Date date) {
            return new Answer(report, "date", date.day());
        }
        Mention.Figure figure = (Mention.Figure) mention;
        return new Answer(
                report,
                "figure",
                figure.what() + " " + figure.value().stripTrailingZeros().toPlainString());
    }

    private static Report report(String name) {
        return new Report(
                new ReportId(name),
                null,
                null,
                null,
                text(name),
                MediaType.TEXT,
                null,
                Instant.parse("2024-06-01T00:00:00Z"),
                null);
    }

    private static String text(String name) {
        try (InputStream in = ReadingTest.class.getResourceAsStream("readings/" + name + ".txt")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
