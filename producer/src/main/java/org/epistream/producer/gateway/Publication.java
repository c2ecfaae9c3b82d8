package org.epistream.producer.gateway;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.producer.gateway.Submission.Item;
import org.epistream.producer.gateway.Submission.One;
import org.epistream.producer.gateway.Verdict.Acknowledged;
import org.epistream.producer.gateway.Verdict.Not;

/** Publishes what was found in a request, and answers once the brokers have acknowledged all of it. */
final class Publication {
    private final Sending log;
    private final Counter accepted;
    private final Counter refused;
    private final Counter unacknowledged;

    Publication(Sending log, MeterRegistry meters) {
        this.log = log;
        accepted = counter(meters, "accepted");
        refused = counter(meters, "refused");
        unacknowledged = counter(meters, "unacknowledged");
    }

    /** @param revision whether it was sent to the address of a report, which then is not a new one */
    CompletableFuture<Answer> publish(Submission submission, boolean revision) {
        List<Item> items = submission.items();
        List<CompletableFuture<Verdict>> verdicts = new ArrayList<>(items.size());
        items.forEach(item -> verdicts.add(publish(item.outcome())));
        return CompletableFuture.allOf(verdicts.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> submission instanceof One
                        ? single(verdicts.get(0).join(), revision)
                        : batch(
                                items,
                                verdicts.stream().map(CompletableFuture::join).toList()));
    }

    private CompletableFuture<Verdict> publish(ReadOutcome outcome) {
        CompletableFuture<LogPlace> place;
        try {
            place = log.send(outcome);
        } catch (RuntimeException e) {
            place = CompletableFuture.failedFuture(e);
        }
        return place.handle((at, failure) -> {
            Verdict verdict = failure == null ? Verdict.of(outcome, at) : Verdict.unacknowledged(failure);
            (verdict instanceof Acknowledged ? accepted : failure == null ? refused : unacknowledged).increment();
            return verdict;
        });
    }

    private static Answer single(Verdict verdict, boolean revision) {
        if (verdict instanceof Not not) {
            return Answer.of(not.problem(), not.status() == 503 ? Answer.RETRY_LATER : Map.of());
        }
        Acknowledged acknowledged = (Acknowledged) verdict;
        boolean created = acknowledged.status() == 201 && !revision;
        return Answer.of(
                created ? 201 : 200,
                created ? Map.of("Location", location(acknowledged.id())) : Map.of(),
                acknowledged.answer());
    }

    private static Answer batch(List<Item> items, List<Verdict> verdicts) {
        if (verdicts.stream().allMatch(verdict -> verdict.status() == 503)) {
            return Answer.of(((Not) verdicts.get(0)).problem(), Answer.RETRY_LATER);
        }
        List<Map<String, Object>> answers = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            Verdict verdict = verdicts.get(i);
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("item", items.get(i).number());
            answer.put("status", verdict.status());
            if (verdict instanceof Not not) {
                answer.put("problem", not.problem());
            } else {
                answer.putAll(((Acknowledged) verdict).answer());
            }
            answers.add(answer);
        }
        boolean lasts = verdicts.stream().noneMatch(verdict -> verdict.status() == 503);
        return Answer.of(207, lasts ? Map.of() : Answer.RETRY_LATER, Map.of("items", answers));
    }

    static String location(String id) {
        return "/v1/reports/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Counter counter(MeterRegistry meters, String verdict) {
        return Counter.builder("epistream.gateway.reports")
                .description("Reports and withdrawals that came in, by what became of them")
                .tag("verdict", verdict)
                .register(meters);
    }
}
