package org.epistream.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.epistream.events.Topics;
import org.junit.jupiter.api.Test;

class TopologyPictureTest {
    private final String picture = picture();

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

    private static String picture() {
        EnrichSettings settings =
                new EnrichSettings("unused:9092", Topics.DEFAULT, Path.of("unused"), 1, Optional.empty(), Map.of());
        return new EnrichmentTopology(Topics.DEFAULT, new KeywordAnalyzer())
                .build(settings.properties("keywords-1"))
                .describe()
                .toString();
    }
}
