package org.epistream.cli.aside;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.epistream.cli.show.Console;
import org.epistream.cli.show.Shown;
import org.epistream.events.Json;
import org.epistream.producer.aside.SetAside;

/** Writes events as one JSON object on each line. */
public final class AsideLines {
    private final Console console;

    public AsideLines(Console console) {
        this.console = console;
    }

    public void line(SetAside event) {
        ObjectNode line = Json.mapper().valueToTree(event);
        line.put("at", event.at().toString());
        line.put("state", event.state().code());
        if (event.origin() != null) {
            line.put("origin", event.origin().toString());
        }
        console.line(Shown.json(new String(Json.write(line), StandardCharsets.UTF_8)));
    }
}
