package org.epistream.cli.push;

import org.apache.kafka.clients.producer.RecordMetadata;
import org.epistream.cli.show.Console;
import org.epistream.cli.show.Shown;
import org.jspecify.annotations.Nullable;

/** Tells a user, or a program, what became of each input. */
interface Verdicts {
    /** It has been read, and is sent unless this is a dry run. */
    void read(Verdict verdict);

    /**
     * The brokers have answered. Comes from another thread.
     *
     * @param acknowledged where the event stands
     * @param failure why there is none, or null
     */
    void answered(Verdict verdict, RecordMetadata acknowledged, @Nullable Exception failure);

    /** For a person: names what was refused, and in a dry run everything. */
    static Verdicts lines(Console console, boolean dryRun, ProgressLine progress) {
        return new Verdicts() {
            @Override
            public void read(Verdict verdict) {
                if (verdict.reason() != null) {
                    progress.aside(() -> console.complain(console.words()
                            .get("push.refused", Shown.line(verdict.place()), Shown.line(verdict.detail() + ""))));
                } else if (dryRun) {
                    String key = verdict.kind() == Verdict.Kind.REPORT ? "push.would-send" : "push.would-withdraw";
                    String charset = verdict.charset() == null ? "" : " (" + verdict.charset() + ")";
                    progress.aside(() ->
                            console.say(key, Shown.line(verdict.place()), Shown.line(verdict.id() + ""), charset));
                }
            }

            @Override
            public void answered(Verdict verdict, RecordMetadata acknowledged, @Nullable Exception failure) {
                // What could not be delivered ends the push, and is told once.
            }
        };
    }

    /** For a program: one JSON object a line, of what was sent once the brokers have answered. */
    static Verdicts json(Console console, boolean dryRun) {
        return new Verdicts() {
            @Override
            public void read(Verdict verdict) {
                if (dryRun) {
                    line(verdict.json(null, null));
                }
            }

            @Override
            public void answered(Verdict verdict, RecordMetadata acknowledged, @Nullable Exception failure) {
                line(verdict.json(acknowledged, failure));
            }

            private synchronized void line(String json) {
                console.line(json);
            }
        };
    }
}
