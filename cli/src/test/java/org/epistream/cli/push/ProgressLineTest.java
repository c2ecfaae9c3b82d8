package org.epistream.cli.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.epistream.cli.show.Console;
import org.epistream.cli.show.Words;
import org.epistream.producer.files.Gauge;
import org.epistream.producer.files.ReportFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

class ProgressLineTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private long nanos;

    @Test
    void aTerminalHasOneLineThatIsWrittenAgainAndClearedForOthers() throws IOException {
        // Given
        Console console = console(Ansi.ON);
        ProgressLine line = ProgressLine.still(console, halfRead(), () -> 50, () -> nanos);

        // When
        pass(10);
        line.draw();
        line.aside(() -> console.complain("refused"));
        line.draw();
        line.close();

        // Then
        assertThat(out.toString())
                .isEqualTo("\r\u001B[K50 % of 0.0 kB, 50 reports, 5/s, 0:10 left\r\u001B[K"
                        + "\r\u001B[K50 % of 0.0 kB, 50 reports, 5/s, 0:10 left\r\u001B[K");
        assertThat(err.toString()).isEqualTo("refused" + System.lineSeparator());
    }

    @Test
    void aPipeHasPlainLines() throws IOException {
        // Given
        ProgressLine line = ProgressLine.still(console(Ansi.OFF), halfRead(), () -> 50, () -> nanos);

        // When
        pass(10);
        line.draw();
        line.close();

        // Then
        assertThat(out.toString())
                .doesNotContain("\r", "\u001B")
                .startsWith("50 % of")
                .hasLineCount(1);
    }

    @Test
    void whereTheSizeIsNotKnownNoTimeIsPromised() {
        // Given
        ProgressLine line = ProgressLine.still(console(Ansi.OFF), new Gauge(), () -> 50, () -> nanos);

        // When
        pass(10);
        line.draw();

        // Then
        assertThat(out.toString()).contains("0.0 kB, 50 reports, 5/s").doesNotContain("left", "%");
    }

    @Test
    void aShortPushShowsNothing() throws IOException {
        // Given
        ProgressLine line = ProgressLine.still(console(Ansi.ON), halfRead(), () -> 50, () -> nanos);

        // When
        line.draw();
        line.close();

        // Then
        assertThat(out.toString()).isEmpty();
    }

    private void pass(int seconds) {
        nanos += Duration.ofSeconds(seconds).toNanos();
    }

    /** Of two files of one size one cannot be read any more. */
    private Gauge halfRead() throws IOException {
        Path gone = Files.writeString(folder.resolve("b.txt"), "消毒");
        Path kept = Files.writeString(folder.resolve("a.txt"), "消毒");
        ReportFiles files = new ReportFiles(Clock.systemUTC());
        files.read(List.of(kept, gone), InputStream.nullInputStream(), found -> {
            try {
                Files.deleteIfExists(gone);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        return files.gauge();
    }

    private Console console(Ansi ansi) {
        return new Console(new PrintWriter(out), new PrintWriter(err), ansi, 80, new Words(Locale.ENGLISH));
    }
}
