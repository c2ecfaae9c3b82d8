package org.epistream.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: {@code epistream VERB}. */
@Command(
        name = "epistream",
        version = "Epistream ${sys:epistream.version}",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        synopsisSubcommandLabel = "VERB",
        description = {
            "Turns incoming Chinese epidemic-control reports into live counts of",
            "which measure was ordered, planned, done or lifted, where and when.",
            ""
        },
        commandListHeading = "%nVerbs:%n",
        footer = {
            "",
            "Begin with:  epistream demo",
            "",
            "Every verb explains itself with --help. Settings come from flags, then",
            "EPISTREAM_* variables (--kafka-port is EPISTREAM_KAFKA_PORT), then the",
            "file of --config, then defaults.",
            "",
            "Exit codes:  0 done, 1 failed, 2 wrong use or settings"
        },
        subcommands = {
            DemoVerb.class,
            RunVerb.class,
            PushVerb.class,
            WatchVerb.class,
            DeadLettersVerb.class,
            RejectedVerb.class,
            ReportsVerb.class,
            ExtractVerb.class,
            EvaluateVerb.class,
            TopologyVerb.class,
            TopicsVerb.class,
            EnrichVerb.class,
            StoreVerb.class,
            ServeVerb.class,
            ExportVerb.class,
            GatewayVerb.class,
            ResetVerb.class,
            HelpCommand.class
        })
public final class Epistream implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    private Epistream() {}

    public static void main(String[] arguments) {
        // Reports are Chinese whatever the terminal's locale says; a pipe gets UTF-8 too.
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int code = run(out, err, arguments);
        out.flush();
        err.flush();
        // Libraries leave threads behind; the work is done.
        System.exit(code);
    }

    /** Runs one command line and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        String version = Epistream.class.getPackage().getImplementationVersion();
        System.setProperty("epistream.version", version == null ? "development" : version);
        return new CommandLine(new Epistream())
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(100)
                .setUsageHelpLongOptionsMaxWidth(32)
                .execute(arguments);
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "a verb is missing");
        }
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
