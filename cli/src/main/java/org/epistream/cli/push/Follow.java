package org.epistream.cli.push;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.epistream.cli.show.Console;
import org.epistream.cli.show.Shown;
import org.epistream.events.Topics;
import org.epistream.producer.files.Columns;
import org.epistream.producer.follow.Follower;
import org.epistream.producer.follow.Sent;

/** Follows a drop folder and tells what becomes of its files. */
public final class Follow implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Console console;
    private final boolean json;
    private final Follower follower;

    /**
     * Takes the folder.
     *
     * @param json whether to write a JSON object for each file on standard output
     * @throws IOException where it cannot be taken
     */
    public Follow(
            Map<String, Object> client, Topics topics, Path folder, Console console, Columns columns, boolean json)
            throws IOException {
        this.console = console;
        this.json = json;
        follower = new Follower(client, topics, folder, Clock.systemUTC(), MendedIds.INSTANCE, columns, new Lines());
    }

    /** Follows until {@link #stop}. */
    public void run() throws IOException, InterruptedException {
        follower.run();
    }

    public void stop() {
        follower.stop();
    }

    @Override
    public void close() throws IOException {
        follower.close();
    }

    private final class Lines implements Follower.Told {
        @Override
        public void sent(Sent file) {
            if (json) {
                console.line(Shown.json(JSON.createObjectNode()
                        .put("file", file.file())
                        .put("outcome", file.refused() == 0 ? "done" : "failed")
                        .put("reports", file.reports())
                        .put("withdrawals", file.withdrawals())
                        .put("refused", file.refused())
                        .toString()));
            } else {
                console.say(
                        file.refused() == 0 ? "push.follow.done" : "push.follow.failed",
                        Shown.line(file.file()),
                        file.reports(),
                        file.withdrawals(),
                        file.refused());
            }
        }

        @Override
        public void waiting(String why) {
            console.complain(console.words().get("push.follow.waiting", Shown.line(why)));
        }
    }
}
