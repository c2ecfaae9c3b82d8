package org.epistream.cli;

import org.epistream.cli.pipeline.Samples;
import org.epistream.cli.settings.Settings;
import org.epistream.cli.show.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the whole of Epistream on packaged samples. */
@Command(
        name = "demo",
        sortOptions = false,
        header = "Shows the whole of Epistream on packaged samples.",
        description = {
            "",
            "Starts a Kafka broker, the streams app, the sink and the page in this process, pushes about",
            "thirty invented reports (damaged, corrected, withdrawn and refused ones among them) and shows",
            "what became of them. Stays up until Ctrl-C. A second run over the same data adds nothing twice.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  epistream demo",
            "  epistream demo --once --lang zh",
            "  epistream demo --data /tmp/demo --port 9000"
        })
final class DemoVerb extends Verb {
    @Mixin
    private LocalOptions options = new LocalOptions();

    @Mixin
    private GatewayOptions gateway = new GatewayOptions();

    @Mixin
    private LexiconOption lexicon = new LexiconOption();

    @Override
    int run(Settings settings, Console console) throws Exception {
        try (Samples samples = Samples.open()) {
            // That some samples are refused is what they are for.
            new LocalRun(settings, console, options).run(samples.paths());
        }
        return DONE;
    }
}
