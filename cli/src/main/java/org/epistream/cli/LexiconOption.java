package org.epistream.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of every verb that analyses; its value is read as a setting. */
final class LexiconOption {
    @Option(
            names = "--lexicon",
            paramLabel = "FILE",
            description = "Measure terms and types of your own, beside those that come with it; see docs/lexicon.md.")
    private @Nullable String lexicon;
}
