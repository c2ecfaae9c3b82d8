package org.epistream.cli;

import java.nio.file.Path;
import org.epistream.cli.pipeline.DataFolder;
import org.epistream.cli.pipeline.LocalPipeline;
import org.epistream.cli.show.Console;
import org.epistream.cli.show.TextTable;
import org.epistream.events.Topics;

/** Tells where to look next. */
final class WhereNext {
    private final Console console;
    private final Path data;
    private final Path log;

    WhereNext(Console console, Path data, Path log) {
        this.console = console;
        this.data = data;
        this.log = log;
    }

    void show(LocalPipeline pipeline) {
        console.heading("next.heading");
        TextTable table =
                new TextTable(console.words().get("next.what"), console.words().get("next.where"));
        table.row(console.words().get("next.page"), pipeline.page());
        pipeline.gateway().ifPresent(uri -> table.row(console.words().get("next.gateway"), uri + "v1/reports"));
        table.row(console.words().get("next.database"), DataFolder.database(data));
        table.row(console.words().get("next.broker"), pipeline.bootstrapServers());
        table.row(
                console.words().get("next.topics"),
                Topics.DEFAULT.reportsRaw().name() + ", "
                        + Topics.DEFAULT.measuresDaily().name() + ", …");
        table.row(console.words().get("next.log"), log);
        console.table(table);
        console.line("");
        console.say("next.try", DataFolder.database(data));
    }
}
