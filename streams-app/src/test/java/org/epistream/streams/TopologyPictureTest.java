package org.epistream.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.stream.Stream;
import org.epistream.events.Topics;
import org.junit.jupiter.api.Test;

class TopologyPictureTest {
    private final String picture = EnrichmentTopology.describe(Topics.DEFAULT);

    @Test
    void theTopologyIsTheOneOfTheGoldenFile() throws Exception {
        try (InputStream golden = getClass().getResourceAsStream("/topology/enrichment.txt")) {
            assertThat(picture).isEqualTo(new String(golden.readAllBytes(), UTF_8));
        }
    }

    @Test
    void everyNodeStoreAndRepartitionIsNamedByUs() {
        assertThat(picture).doesNotContain("KSTREAM-", "KTABLE-");
    }

    @Test
    void theDrawingShowsNodesAndTopicsThatExist() {
        assertThat(EnrichmentTopology.PICTURE
                        .lines()
                        .takeWhile(line -> !line.isBlank())
                        .flatMap(line -> Stream.of(line.split("[ ─┬├└┌┐┤┘│┴]+"))))
                .filteredOn(word -> !word.isEmpty())
                .allSatisfy(word -> assertThat(picture).contains(word));
    }
}
