package org.epistream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.epistream.cli.show.Shown;
import org.epistream.cli.show.Words;
import org.epistream.domain.figure.FigureKinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractTest {
    private static final String SAMPLES =
            Path.of(System.getProperty("epistream.root", ".."), "samples").toString();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void aPersonSeesFactsTextAndATableForEachKind() throws IOException {
        assertThat(extract("临山县疫情防控指挥部通告\n2022年3月4日，县长王建国要求防控新冠肺炎。\n3月5日起全县停课，到湖北的20人一律核酸检测。", "--lang", "zh"))
                .contains("  类别       ", "  疾病       新冠肺炎\n", "  分析       rules-")
                .contains("〔日期:3月5日〕起全县〔措施:停课〕，到〔地点:湖北〕的〔数据:20人〕一律〔措施:核酸检测〕。")
                .contains("措施：2\n", "  核酸检测  要求  要求必行", "  核酸检测  H2      3.1.2")
                .contains("人物：1\n", "  王建国  县长")
                .contains("地点：1\n", "  湖北  湖北省  420000  1.00")
                .contains("数据：1\n", "日期：2\n");
    }

    @Test
    void damagedWordsStandBesideWhatTheyWereRepairedTo() throws IOException {
        assertThat(extract("全縣新冠肺炎疫情防控要做好核酸檢測(cè)。", "--lang", "zh"))
                .contains("〔措施:核酸檢測→核酸检测〕(cè)。")
                .contains("修复\n", "繁体转简体");
    }

    @Test
    void thePagesMarkupIsNotShown() throws IOException {
        Path page = Files.writeString(
                folder.resolve("page.html"),
                "<html><head><title>通告</title><script>var a = 1;</script></head><body><h1>临山县通告</h1>"
                        + "<p>新冠疫情期间，要<b>核酸</b>检测&ldquo;全覆盖&rdquo;。</p></body></html>");
        assertThat(run("extract", page.toString(), "--lang", "zh")).isZero();
        assertThat(out.toString()).contains("  临山县通告\n", "要〔措施:核酸检测〕“全覆盖”。").doesNotContain("<", "var a");
    }

    @Test
    void everyMentionIsExplainedWithRuleEvidenceAndSentence() throws IOException {
        assertThat(extract("疫情防控不能松。新冠肺炎一律核酸检测。明天放假。", "--explain", "--lang", "en"))
                .contains("  核酸检测 · measure: Testing, directive, required, ", "OxCGRT H2, PHSM 3.1.2", "(term)")
                .contains("decided by “一律”")
                .contains("\n      新冠肺炎一律核酸检测。\n");
    }

    @Test
    void explainGoesWithTextOnly() throws IOException {
        Path report = Files.writeString(folder.resolve("notice.txt"), "全县核酸检测。");
        assertThat(run("extract", report.toString(), "--explain", "--format", "json"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--explain goes with --format text");
    }

    @Test
    void nothingInAReportSteersTheTerminal() throws IOException {
        assertThat(extract("新冠\u001b]0;x\u0007疫情\u202e防控，要\u001b[31m核酸\u200b检测\u009b。\r\n全县停课。", "--explain"))
                .contains("·]0;x·疫情·防控，要·[31m〔")
                .matches(text -> text.chars().noneMatch(c -> c != '\n' && Character.isISOControl(c)));
    }

    @Test
    void textAndExplanationStayWithinTheWidth() {
        run("extract", SAMPLES + "/14-damaged-mirror-copy.json", "--explain", "--lang", "zh");
        assertThat(out.toString().lines())
                .allSatisfy(line -> assertThat(Shown.width(line)).isLessThanOrEqualTo(100));
    }

    @Test
    void everyRuleAndEveryKindOfFigureHasWordsInBothLanguages() throws IOException {
        // Given
        run("extract", SAMPLES, "--format", "json");
        Set<String> keys = new TreeSet<>();
        for (String line : out.toString().lines().toList()) {
            for (JsonNode mention : new ObjectMapper().readTree(line).at("/analysis/mentions")) {
                keys.add("rule." + mention.at("/why/rule").textValue());
                if (mention.has("what")) {
                    assertThat(FigureKinds.codes()).contains(mention.get("what").textValue());
                }
            }
        }

        // Then
        assertThat(keys).hasSizeGreaterThan(15);
        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            Words words = new Words(language);
            assertThat(keys)
                    .allSatisfy(key -> assertThat(words.find(key)).as(key).isPresent());
        }
    }

    private String extract(String text, String... options) throws IOException {
        Path report = Files.writeString(folder.resolve("notice.txt"), text);
        String[] arguments = new String[options.length + 2];
        arguments[0] = "extract";
        arguments[1] = report.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        assertThat(run(arguments)).isZero();
        return out.toString();
    }

    private int run(String... arguments) {
        return Epistream.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
