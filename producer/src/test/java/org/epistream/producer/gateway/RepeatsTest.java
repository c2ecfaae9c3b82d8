package org.epistream.producer.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.epistream.http.Refused;
import org.junit.jupiter.api.Test;

class RepeatsTest {
    private static final byte[] CONTENT = {1};

    private long now;
    private int made;
    private final Repeats repeats = new Repeats(10_000, () -> now);

    @Test
    void aRepeatThatComesBeforeTheFirstIsAnsweredWaitsForItsAnswer() {
        // Given
        CompletableFuture<Answer> first = new CompletableFuture<>();
        CompletableFuture<Answer> one = repeats.answer("a", "k", CONTENT, () -> first);
        CompletableFuture<Answer> other = repeats.answer("a", "k", CONTENT, this::answer);
        boolean early = other.isDone();

        // When
        first.complete(new Answer(201, Map.of(), "x", "first"));

        // Then
        assertThat(early).isFalse();
        assertThat(one.join()).isSameAs(other.join());
        assertThat(made).isZero();
    }

    @Test
    void theSameKeyOfAnotherSenderIsAnotherKey() {
        // When
        repeats.answer("a", "k", CONTENT, this::answer);
        repeats.answer("b", "k", new byte[] {2}, this::answer);

        // Then
        assertThat(made).isEqualTo(2);
    }

    @Test
    void anotherContentUnderTheSameKeyIsRefused() {
        // Given
        repeats.answer("a", "k", CONTENT, this::answer);

        // Then
        assertThatThrownBy(() -> repeats.answer("a", "k", new byte[] {2}, this::answer))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(422));
    }

    @Test
    void whatFailedIsMadeAnew() {
        // Given
        Supplier<CompletableFuture<Answer>> failing = () -> {
            throw new IllegalStateException("x");
        };
        CompletableFuture<Answer> failed = repeats.answer("a", "k", CONTENT, failing);
        repeats.answer("a", "l", CONTENT, () -> CompletableFuture.completedFuture(new Answer(503, Map.of(), "x", "")));

        // When
        repeats.answer("a", "k", CONTENT, this::answer);
        repeats.answer("a", "l", CONTENT, this::answer);

        // Then
        assertThat(failed).isCompletedExceptionally();
        assertThat(made).isEqualTo(2);
    }

    @Test
    void anAnswerIsForgottenAfterItsTime() {
        // Given
        repeats.answer("a", "k", CONTENT, this::answer);

        // When
        now += Repeats.WINDOW.toNanos() + 1;
        repeats.answer("a", "k", new byte[] {2}, this::answer);

        // Then
        assertThat(made).isEqualTo(2);
    }

    @Test
    void theOldestAreForgottenWhereThereAreTooMany() {
        // Given
        for (int i = 0; i < 1_000; i++) {
            repeats.answer("a", "k" + i, CONTENT, this::answer);
        }

        // When
        repeats.answer("a", "k999", CONTENT, this::answer);
        repeats.answer("a", "k0", CONTENT, this::answer);

        // Then
        assertThat(made).isEqualTo(1_001);
        assertThat(repeats.bytes()).isLessThan(12_000);
    }

    private CompletableFuture<Answer> answer() {
        made++;
        return CompletableFuture.completedFuture(new Answer(201, Map.of(), "x", "y".repeat(100)));
    }
}
