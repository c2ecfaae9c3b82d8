package org.epistream.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.epistream.system.Program.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The raw reports leave one installation as files and are computed anew in another. */
class ArchiveRoundTest {
    @TempDir
    Path folder;

    @Test
    void anArchiveTakenIntoAnEmptyClusterGivesEqualTables() {
        // Given
        Path old = folder.resolve("old");
        Path archive = folder.resolve("archive");
        Ended demo = epistream(old, "demo", "--once", "--port", "0", "--kafka-port", "0");
        assertThat(demo.code()).as(demo.output()).isZero();

        // When
        Path anew = folder.resolve("new");
        Ended export = epistream(old, "reports", "export", archive.toString());
        Ended taken = epistream(anew, "reports", "import", archive.toString());
        Ended twice = epistream(anew, "reports", "import", archive.toString());
        Ended run = epistream(anew, "run", "--once", "--port", "0", "--kafka-port", "0");

        // Then
        assertThat(export.output()).contains("holds 30 events");
        assertThat(taken.output()).contains("is whole: 30 events", "30 events sent");
        assertThat(twice.output()).contains("Done: 0 events sent");
        assertThat(run.code()).as(run.output()).isZero();
        Tables expected = Tables.of(old);
        // What was refused in a file was never in the raw topic.
        assertThat(Tables.of(anew))
                .isEqualTo(new Tables(
                        expected.measures(), expected.entities(), expected.figures(), expected.reports(), List.of()));
    }

    private Ended epistream(Path data, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString(), "--lang", "en"));
        return Program.run(folder, all.toArray(String[]::new));
    }
}
