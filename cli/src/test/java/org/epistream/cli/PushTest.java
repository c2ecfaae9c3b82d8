package org.epistream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeTheInputs() throws IOException {
        Files.write(folder.resolve("a.txt"), "全县中小学停课三天，每日消毒。".getBytes(Charset.forName("GBK")));
        Files.writeString(folder.resolve("b.csv"), "编号,正文\nx-7,全县消毒\n");
        Files.writeString(folder.resolve("c.json"), "{\"id\": \"x-8\", \"withdrawn\": true}");
        Files.writeString(folder.resolve("d.txt"), "");
    }

    @Test
    void aDryRunSaysWhatWouldBeSentAndNeedsNoBroker() {
        // When
        int code = push("--dry-run", folder.toString());

        // Then
        assertThat(code).isEqualTo(1);
        assertThat(out.toString())
                .contains("would send: " + folder + "/a.txt as text-", "(GB18030 99 %)")
                .contains("would send: " + folder + "/b.csv:2 as x-7")
                .contains("would take back: " + folder + "/c.json, which is x-8")
                .contains("nothing was sent. It would be 2 reports and 1 withdrawals. Refused: 1.")
                .contains("Not in UTF-8: GB18030 1 times (99 % sure or more).");
        assertThat(err.toString()).contains("d.txt: the file is empty");
    }

    @Test
    void aDryRunInJsonHasOneObjectForEachInputAndNothingElse() throws IOException {
        // When
        int code = push("--dry-run", "--json", folder.toString());

        // Then
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        assertThat(code).isEqualTo(1);
        assertThat(lines)
                .extracting(line -> line.get("outcome").textValue())
                .containsExactly("report", "report", "withdrawal", "refused");
        assertThat(lines.get(0).get("charset").textValue()).isEqualTo("GB18030");
        assertThat(lines.get(0).get("confidence").intValue()).isEqualTo(99);
        assertThat(lines.get(1).get("id").textValue()).isEqualTo("x-7");
        assertThat(lines.get(3).get("reason").textValue()).isEqualTo("empty");
        assertThat(lines).noneMatch(line -> line.has("offset"));
    }

    @Test
    void wrongUseIsSaidBeforeAnythingIsRead() {
        assertThat(push()).isEqualTo(2);
        assertThat(push("--follow", folder.toString(), "a.txt")).isEqualTo(2);
        assertThat(push("--follow", folder.toString(), "--dry-run")).isEqualTo(2);
        assertThat(push("--columns", "inhalt=正文", "--dry-run", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "give paths, or --follow with a folder", "--dry-run goes with paths", "--columns: 'inhalt=正文'");
        assertThat(out.toString()).isEmpty();
    }

    private int push(String... arguments) {
        List<String> all = new ArrayList<>(
                List.of("push", "--lang", "en", "--data", folder.resolve("data").toString()));
        all.addAll(List.of(arguments));
        return Epistream.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    }
}
