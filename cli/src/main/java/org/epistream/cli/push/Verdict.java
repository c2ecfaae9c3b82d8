package org.epistream.cli.push;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.epistream.cli.show.Shown;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.ReadOutcome.Accepted;
import org.epistream.domain.report.ReadOutcome.Rejected;
import org.epistream.domain.report.ReadOutcome.Withdrawn;
import org.epistream.producer.charset.CharsetGuess;
import org.epistream.producer.files.Found;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told of one input. Holds no text of a report: many of them wait for the brokers at once.
 *
 * @param place where it was found
 * @param id of the report, or null where it has none
 * @param kind what it is
 * @param reason why it was refused, or null
 * @param detail the same for a person, or null
 */
record Verdict(
        String place,
        @Nullable String id,
        Kind kind,
        @Nullable CharsetGuess charset,
        @Nullable String reason,
        @Nullable String detail) {
    private static final ObjectMapper JSON = new ObjectMapper();

    enum Kind {
        REPORT,
        WITHDRAWAL,
        REFUSED
    }

    static Verdict of(Found found) {
        ReadOutcome outcome = found.outcome();
        if (outcome instanceof Accepted accepted) {
            return new Verdict(found.where(), accepted.report().id().value(), Kind.REPORT, found.charset(), null, null);
        }
        if (outcome instanceof Withdrawn withdrawn) {
            return new Verdict(found.where(), withdrawn.id().value(), Kind.WITHDRAWAL, found.charset(), null, null);
        }
        var rejection = ((Rejected) outcome).rejection();
        String reason = rejection.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Verdict(found.where(), rejection.id(), Kind.REFUSED, null, reason, rejection.detail());
    }

    /**
     * One JSON object on a line.
     *
     * @param acknowledged where the event stands, or null where none was sent
     * @param failure why the brokers did not take it, or null
     */
    String json(@Nullable RecordMetadata acknowledged, @Nullable Exception failure) {
        ObjectNode node = JSON.createObjectNode();
        node.put("place", place);
        node.put("id", id);
        node.put("outcome", failure != null ? "failed" : kind.name().toLowerCase(Locale.ROOT));
        if (charset != null) {
            node.put("charset", charset.charset().label());
            node.put("confidence", charset.confidence());
        }
        if (reason != null) {
            node.put("reason", reason);
            node.put("detail", detail);
        }
        if (failure != null) {
            node.put("detail", failure.getMessage());
        } else if (acknowledged != null) {
            node.put("topic", acknowledged.topic());
            node.put("partition", acknowledged.partition());
            node.put("offset", acknowledged.offset());
        }
        return Shown.json(node.toString());
    }
}
