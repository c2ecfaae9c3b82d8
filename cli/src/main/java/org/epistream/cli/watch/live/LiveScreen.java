package org.epistream.cli.watch.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.Curses;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/** Paints a table on a terminal, hands it the keys, and leaves the terminal as it was, whatever happens. */
final class LiveScreen {
    private static final long FRAME_MILLIS = 100;
    private static final Size USUAL = Size.of(80, 24);

    private final Terminal terminal;
    private final OutputStream out;
    private final LiveTable table;
    private final boolean colours;
    private final InstantSource clock;
    private final CountDownLatch left = new CountDownLatch(1);
    private volatile boolean resized = true;

    /**
     * @param out where the terminal's output goes, for the last words when it is closed already
     * @param colours whether they may be used
     */
    LiveScreen(Terminal terminal, OutputStream out, LiveTable table, boolean colours, InstantSource clock) {
        this.terminal = terminal;
        this.out = out;
        this.table = table;
        this.colours = colours;
        this.clock = clock;
    }

    /** Shows the table until somebody leaves or {@link #stop} is called. */
    void run() throws IOException, InterruptedException {
        byte[] farewell = farewell();
        Attributes before = terminal.enterRawMode();
        terminal.handle(Terminal.Signal.WINCH, signal -> resized = true);
        try {
            terminal.puts(Capability.enter_ca_mode);
            terminal.puts(Capability.cursor_invisible);
            terminal.flush();
            Thread keys = new Thread(this::readKeys, "keys");
            keys.setDaemon(true);
            keys.start();
            paint();
        } catch (IllegalStateException closed) {
            // At the end of the process JLine closes the terminal on its own.
        } finally {
            stop();
            out.write(farewell);
            out.flush();
            try {
                terminal.setAttributes(before);
            } catch (IllegalStateException closed) {
                // and has set them back
            }
        }
    }

    /** Ends the showing; for any thread. */
    void stop() {
        left.countDown();
    }

    private void paint() throws InterruptedException {
        Display display = new Display(terminal, true);
        Size size = USUAL;
        while (left.getCount() > 0) {
            long begun = System.nanoTime();
            if (resized) {
                resized = false;
                size = size();
                display.resize(size);
                display.clear();
            }
            Frame frame = table.frame(size.getColumns(), size.getRows(), clock.instant());
            display.update(frame.lines().stream().map(this::styled).toList(), 0);
            long cost = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            // What is large must not keep the changes waiting.
            long rest = Math.max(FRAME_MILLIS, 4 * cost) - cost;
            left.await(rest, TimeUnit.MILLISECONDS);
        }
    }

    private Size size() {
        Size told = terminal.getSize();
        return told.getColumns() > 0 && told.getRows() > 0 ? told : USUAL;
    }

    private void readKeys() {
        KeyReader keys = new KeyReader(millis -> terminal.reader().read(millis));
        try {
            while (left.getCount() > 0) {
                if (keys.read(FRAME_MILLIS).map(table::press).orElse(true)) {
                    continue;
                }
                stop();
            }
        } catch (IOException | IllegalStateException e) {
            // The terminal is gone, and with it whoever looked at it.
            stop();
        }
    }

    private AttributedString styled(Line line) {
        AttributedStringBuilder text = new AttributedStringBuilder();
        for (Line.Piece piece : line.pieces()) {
            text.append(piece.text(), style(piece.look()));
        }
        return text.toAttributedString();
    }

    private AttributedStyle style(Look look) {
        AttributedStyle plain = AttributedStyle.DEFAULT;
        AttributedStyle marked = plain.bold().background(AttributedStyle.YELLOW).foreground(AttributedStyle.BLACK);
        return switch (look) {
            case PLAIN -> plain;
            case BOLD -> plain.bold();
            case FAINT -> plain.faint();
            case CHOSEN -> plain.inverse();
            case CHANGED -> colours ? marked : plain.bold().inverse();
            case CHANGED_CHOSEN -> colours ? marked : plain.bold().underline();
            case ALERT ->
                colours
                        ? plain.bold().foreground(AttributedStyle.RED)
                        : plain.bold().inverse();
        };
    }

    /** What gives the terminal back: no style, the cursor, the screen that was there before. */
    private byte[] farewell() {
        StringBuilder words = new StringBuilder();
        boolean apart = terminal.getStringCapability(Capability.exit_ca_mode) != null;
        for (Capability capability : List.of(
                Capability.exit_attribute_mode,
                Capability.cursor_normal,
                apart ? Capability.exit_ca_mode : Capability.clear_screen)) {
            String code = terminal.getStringCapability(capability);
            words.append(code == null ? "" : Curses.tputs(code));
        }
        return words.toString().getBytes(StandardCharsets.UTF_8);
    }
}
