package org.epistream.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {
    @Test
    void theTopicsOfTheFirstGenerationBearTheseNames() {
        // When
        Map<String, TopicPolicy> policies =
                Topics.DEFAULT.all().stream().collect(Collectors.toMap(Topic::name, Topic::policy));

        // Then
        assertThat(policies)
                .containsOnly(
                        Map.entry("reports.raw.v1", TopicPolicy.KEPT),
                        Map.entry("reports.rejected.v1", TopicPolicy.DAYS_30),
                        Map.entry("reports.dead-letter.v1", TopicPolicy.DAYS_90),
                        Map.entry("reports.marks.v1", TopicPolicy.COMPACTED),
                        Map.entry("g1.reports.enriched.v1", TopicPolicy.COMPACTED),
                        Map.entry("g1.measures.daily.v1", TopicPolicy.COMPACTED),
                        Map.entry("g1.entities.daily.v1", TopicPolicy.COMPACTED),
                        Map.entry("g1.figures.daily.v1", TopicPolicy.COMPACTED));
    }

    @Test
    void whatIsKeptForSomeDaysIsKeptFromTheTimeOfWriting() {
        assertThat(List.of(TopicPolicy.DAYS_30, TopicPolicy.DAYS_90))
                .allSatisfy(policy ->
                        assertThat(policy.settings()).containsEntry("message.timestamp.type", "LogAppendTime"));
        assertThat(TopicPolicy.KEPT.settings()).doesNotContainKey("message.timestamp.type");
    }

    @Test
    void aPrefixStandsBeforeEveryNameAndAGenerationBeforeWhatIsComputed() {
        // When
        Topics topics = new Topics("test.", "g12");

        // Then
        assertThat(topics.all())
                .extracting(Topic::name)
                .containsExactly(
                        "test.reports.raw.v1",
                        "test.reports.rejected.v1",
                        "test.reports.dead-letter.v1",
                        "test.reports.marks.v1",
                        "test.g12.reports.enriched.v1",
                        "test.g12.measures.daily.v1",
                        "test.g12.entities.daily.v1",
                        "test.g12.figures.daily.v1");
        assertThat(topics.enrichApplication()).isEqualTo("test.g12.enrich");
        assertThat(topics.storeGroup()).isEqualTo("test.g12.store");
    }

    @Test
    void everyNameIsOneThatABrokerTakes() {
        // When
        Topics topics = new Topics("p".repeat(60), "g999999");

        // Then
        assertThat(topics.all())
                .extracting(Topic::name)
                .allSatisfy(name -> assertThat(name).hasSizeLessThan(250).matches("[a-zA-Z0-9._-]+"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"测试.", "a b", "a/b", "a\n", "ppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp"})
    void aPrefixThatNoBrokerTakesIsNamed(String prefix) {
        // When
        ThrowingCallable naming = () -> new Topics(prefix, "g1");

        // Then
        assertThatIllegalArgumentException()
                .isThrownBy(naming)
                .withMessageStartingWith("'" + prefix + "' is no topic prefix");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "g", "g0", "g01", "1", "G1", "g1 ", "g1\n", "g-1", "g1000000", "g１"})
    void aGenerationThatIsNoneIsNamed(String generation) {
        // When
        ThrowingCallable naming = () -> new Topics("", generation);

        // Then
        assertThatIllegalArgumentException()
                .isThrownBy(naming)
                .withMessageStartingWith("'" + generation + "' is no generation");
    }
}
