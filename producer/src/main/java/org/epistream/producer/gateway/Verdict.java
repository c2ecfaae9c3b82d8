package org.epistream.producer.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.ReadOutcome.Accepted;
import org.epistream.domain.report.ReadOutcome.Rejected;
import org.epistream.domain.report.ReadOutcome.Withdrawn;
import org.epistream.domain.report.Rejection;
import org.epistream.domain.report.Rejection.Reason;
import org.epistream.http.Problem;

/** What became of one report or withdrawal. */
sealed interface Verdict {
    int status();

    /** The brokers have it. */
    record Acknowledged(int status, String id, LogPlace at) implements Verdict {
        /** As answers have it. */
        Map<String, Object> answer() {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("id", id);
            answer.put("topic", at.topic());
            answer.put("partition", at.partition());
            answer.put("offset", at.offset());
            return answer;
        }
    }

    /** It is none, or the brokers have not acknowledged it. */
    record Not(Problem problem) implements Verdict {
        @Override
        public int status() {
            return problem.status();
        }
    }

    Pattern FAULT = Pattern.compile("(?:field|attribute) (\\w+) .*");

    /** @param at where the outcome stands: the event, or its rejection */
    static Verdict of(ReadOutcome outcome, LogPlace at) {
        if (outcome instanceof Accepted accepted) {
            return new Acknowledged(201, accepted.report().id().value(), at);
        }
        if (outcome instanceof Withdrawn withdrawn) {
            return new Acknowledged(200, withdrawn.id().value(), at);
        }
        Rejection rejection = ((Rejected) outcome).rejection();
        String reason = rejection.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("reason", reason);
        more.put("errors", faults(rejection.detail()));
        more.put("rejected", at.toString());
        return new Not(new Problem(
                "urn:epistream:problem:" + reason,
                "No report: " + reason,
                rejection.reason() == Reason.TOO_LARGE ? 413 : 400,
                rejection.detail(),
                more));
    }

    static Verdict unacknowledged(Throwable failure) {
        return new Not(
                failure instanceof RecordTooLargeException
                        ? Problem.of(413, "as an event it is larger than the brokers take")
                        : Problem.of(
                                503,
                                "the brokers have not acknowledged it; it may be written all the same. Send it again:"
                                        + " under its id it counts once"));
    }

    /** The fields that a detail names, each with what is wrong with it. */
    static List<Map<String, Object>> faults(String detail) {
        List<Map<String, Object>> faults = new ArrayList<>();
        for (String part : detail.split("; ")) {
            Matcher fault = FAULT.matcher(part);
            if (fault.matches()) {
                Map<String, Object> named = new LinkedHashMap<>();
                named.put("field", fault.group(1));
                named.put("detail", part);
                faults.add(named);
            }
        }
        return faults;
    }
}
