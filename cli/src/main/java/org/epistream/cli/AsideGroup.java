package org.epistream.cli;

import static java.util.Objects.requireNonNull;

import org.epistream.producer.aside.AsideKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verbs for one kind of what was set aside; they are the same for every kind. */
abstract class AsideGroup implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    /** Which topic they work on. */
    abstract AsideKind kind();

    @Override
    public final void run() {
        throw new ParameterException(
                requireNonNull(spec).commandLine(), "say what to do: list, show, retry or discard");
    }
}
