package org.epistream.cli.watch.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.epistream.cli.show.Words;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Period;
import org.epistream.domain.count.Tally;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.RegionCode;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.Test;

/** The table on a terminal that JLine makes up: what its screen shows, and how it is left. */
class LiveScreenTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** The last that is sent: the cursor shown, the screen before given back. */
    private static final String LEFT = "\u001b\\[\\?25h\u001b\\[\\?1049l(\u001b\\[[0-9;]*t)?$";

    private final MadeEvidence evidence = new MadeEvidence();
    private final LiveTable table = new LiveTable(
            new Words(Locale.ENGLISH),
            "kafka:9092",
            Division.Level.PROVINCE,
            Period.DAY,
            ZoneOffset.UTC,
            evidence,
            Runnable::run);
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final ScreenTerminal screen = new ScreenTerminal(80, 24);

    @Test
    void theScreenShowsTheTableTakesKeysAndIsLeftAsItWas() throws Exception {
        // Given
        LineDisciplineTerminal terminal = terminal();
        table.standing(cell("410526"), new Tally(3, 1, 1));
        table.endOfStanding();
        LiveScreen live = new LiveScreen(terminal, terminal.output(), table, true, InstantSource.system());
        CompletableFuture<Void> shown = show(live);

        // When
        await(text -> text.contains("河南省") && text.contains("? help"));
        table.changed(cell("429004"), new Tally(5, 1, 1), Instant.now());
        await(text -> text.contains("湖北省") && text.contains("1 changes"));
        terminal.processInputBytes("\u001b[B\r".getBytes(StandardCharsets.UTF_8));
        await(text -> text.contains("安阳市"));
        boolean raw = terminal.getAttributes().getLocalFlag(LocalFlag.ECHO);
        terminal.processInputByte('q');
        shown.get(LIMIT.toSeconds(), TimeUnit.SECONDS);

        // Then
        assertThat(raw).isFalse();
        assertThat(terminal.getAttributes().getLocalFlag(LocalFlag.ECHO)).isTrue();
        assertThat(sent()).startsWith("\u001b[?1049h").contains("\u001b[?25l").containsPattern(LEFT);
        assertThat(sent().lastIndexOf("\u001b[?25h")).isGreaterThan(sent().lastIndexOf("\u001b[?25l"));
    }

    @Test
    void anotherSizeOfTheTerminalIsFilledAtOnce() throws Exception {
        // Given
        LineDisciplineTerminal terminal = terminal();
        for (int n = 0; n < 50; n++) {
            table.standing(
                    new MeasureCell(
                            new Day(LocalDate.parse("2022-03-14"), Day.From.STORY),
                            new RegionCode("410526"),
                            new MeasureType("type-" + n),
                            Status.DONE),
                    new Tally(100 - n, 1, 1));
        }
        table.endOfStanding();
        LiveScreen live = new LiveScreen(terminal, terminal.output(), table, true, InstantSource.system());
        CompletableFuture<Void> shown = show(live);
        await(text -> text.contains("type-18") && !text.contains("type-19"));

        // When
        screen.setSize(Size.of(40, 10));
        terminal.setSize(Size.of(40, 10));
        terminal.raise(Terminal.Signal.WINCH);

        // Then
        await(text -> text.contains("type-4") && !text.contains("type-5") && text.contains("? help"));
        live.stop();
        shown.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void changesFasterThanEyesArePaintedTenTimesASecondAndNoneIsLost() throws Exception {
        // Given
        LineDisciplineTerminal terminal = terminal();
        table.endOfStanding();
        LiveScreen live = new LiveScreen(terminal, terminal.output(), table, true, InstantSource.system());
        CompletableFuture<Void> shown = show(live);
        await(text -> text.contains("0 changes"));
        int before = frames();
        long begun = System.nanoTime();

        // When
        for (int n = 1; n <= 200_000; n++) {
            table.changed(cell("410526"), new Tally(n, 1, 1), Instant.now());
        }
        await(text -> text.contains("200,000 changes") && text.contains(" 200000 "));
        double seconds = (System.nanoTime() - begun) / 1e9;

        // Then
        assertThat(table.changes()).isEqualTo(200_000);
        assertThat(frames() - before).isLessThanOrEqualTo((int) Math.ceil(10 * seconds) + 1);
        live.stop();
        shown.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void withoutColoursNoColourIsSentAndAnAlarmStillStandsOut() throws Exception {
        // Given
        LineDisciplineTerminal terminal = terminal();
        table.standing(cell("410526"), new Tally(3, 1, 1));
        table.endOfStanding();
        table.away(Instant.now());
        table.changed(cell("410526"), new Tally(4, 1, 1), Instant.now());
        LiveScreen live = new LiveScreen(terminal, terminal.output(), table, false, InstantSource.system());
        CompletableFuture<Void> shown = show(live);

        // When
        await(text -> text.contains("broker away since"));
        live.stop();
        shown.get(LIMIT.toSeconds(), TimeUnit.SECONDS);

        // Then
        assertThat(sent()).contains("\u001b[7").doesNotContainPattern("\u001b\\[[0-9;]*(3[0-8]|4[0-8]|9[0-7])[;m]");
    }

    @Test
    void aTerminalThatIsGoneEndsTheTable() throws Exception {
        // Given
        LineDisciplineTerminal terminal = terminal();
        table.endOfStanding();
        LiveScreen live = new LiveScreen(terminal, sent, table, true, InstantSource.system());
        CompletableFuture<Void> shown = show(live);
        await(text -> text.contains("0 changes"));

        // When
        terminal.close();
        shown.get(LIMIT.toSeconds(), TimeUnit.SECONDS);

        // Then
        assertThat(sent()).containsPattern(LEFT);
    }

    private LineDisciplineTerminal terminal() throws IOException {
        OutputStream both = new OutputStream() {
            private final ByteArrayOutputStream held = new ByteArrayOutputStream();

            @Override
            public synchronized void write(int b) {
                sent.write(b);
                held.write(b);
            }

            @Override
            public synchronized void flush() {
                screen.write(held.toString(StandardCharsets.UTF_8));
                held.reset();
            }
        };
        LineDisciplineTerminal terminal =
                new LineDisciplineTerminal("test", "xterm-256color", both, StandardCharsets.UTF_8);
        terminal.setSize(Size.of(80, 24));
        return terminal;
    }

    private static CompletableFuture<Void> show(LiveScreen live) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        live.run();
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                work -> new Thread(work).start());
    }

    private void await(Predicate<String> wanted) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!wanted.test(screen.toString())) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never shown:\n" + screen);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private String sent() {
        return sent.toString(StandardCharsets.UTF_8);
    }

    /** Each frame is sent as one. */
    private int frames() {
        return sent().split("\u001b\\[\\?2026h", -1).length - 1;
    }

    private static MeasureCell cell(String region) {
        return new MeasureCell(
                new Day(LocalDate.parse("2022-03-14"), Day.From.STORY),
                new RegionCode(region),
                new MeasureType("testing"),
                Status.DONE);
    }
}
