package org.epistream.cli;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A verb that only stands before others: {@code reports export}. */
abstract class VerbGroup implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Override
    public final void run() {
        CommandSpec group = requireNonNull(spec);
        throw new ParameterException(
                group.commandLine(),
                "say what to do: " + String.join(", ", group.subcommands().keySet()));
    }
}
