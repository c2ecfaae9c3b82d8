package org.epistream.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a number on the terminal down to the sentence it stands on, over a whole Epistream. */
class WatchEvidenceTest {
    @TempDir
    Path folder;

    @Test
    void aNumberLeadsToItsSentencesAndNoEscapeSequenceOfAReportReachesTheTerminal() throws Exception {
        // Given
        String body = """
                河南省安阳市滑县疫情防控指挥部通告\\u001b[2J\\u001b]0;owned\\u0007

                为防控新冠肺炎疫情，2022年3月5日起全县全员核酸检测\\u001b]52;c;b3duZWQ=\\u0007，\\u202e\\u009b31m严格落实。
                """.replace("\n", "\\n");
        Path report = Files.writeString(
                folder.resolve("hostile.json"),
                "{\"id\": \"hostile-1\", \"source\": \"滑县\\u001b[5m融媒\", \"title\": \"滑县通告\\u001b[2J\","
                        + " \"body\": \"" + body + "\"}");
        String data = folder.resolve("data").toString();
        try (Program run = Program.start(
                folder, "run", "--data", data, "--lang", "en", "--port", "0", "--kafka-port", "0", report.toString())) {
            run.awaitOutput("Ctrl-C ends");
            try (PseudoTerminal terminal = PseudoTerminal.start(folder, "watch", "--data", data, "--lang", "zh")) {
                terminal.await(screen -> screen.contains("河南省") && screen.contains("核酸检测"));
                terminal.type("/核酸\r");

                // When
                for (String deeper : new String[] {"安阳市", "滑县", "hostile|滑县"}) {
                    terminal.type("\r");
                    terminal.await(screen -> screen.matches("(?s).*(" + deeper + ").*"));
                }
                terminal.await(screen -> screen.contains("2022-03-05"));
                terminal.type("\r");
                terminal.await(screen -> screen.contains("全县全员核酸检测"));
                String sentence = terminal.screen();
                terminal.type("q");
                String sent = terminal.awaitEnd();

                // Then
                assertThat(sentence).contains("hostile-1", "2022-03-05");
                assertThat(sent)
                        .contains("ended with 0")
                        .doesNotContain("\u001b]", "\u0007", "\u009b", "\u202e", "\u001b[31m", "\u001b[5m");
            }
        }
    }
}
