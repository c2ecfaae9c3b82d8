package org.epistream.domain.report;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an event stands in the log. Written with slashes, such as {@code reports.raw.v1/2/4711}.
 *
 * @param topic letters, digits, '.', '_' and '-', at most 249
 * @param partition 0 or more
 * @param offset 0 or more
 */
public record LogPlace(String topic, int partition, long offset) implements Comparable<LogPlace> {
    private static final Pattern TOPIC = Pattern.compile("[a-zA-Z0-9._-]{1,249}");
    private static final Pattern WRITTEN =
            Pattern.compile("(" + TOPIC.pattern() + ")/(0|[1-9][0-9]{0,8})/(0|[1-9][0-9]{0,17})");
    private static final Comparator<LogPlace> ORDER = Comparator.comparing(LogPlace::topic)
            .thenComparingInt(LogPlace::partition)
            .thenComparingLong(LogPlace::offset);

    public LogPlace {
        if (!TOPIC.matcher(topic).matches() || partition < 0 || offset < 0) {
            throw new IllegalArgumentException(topic + "/" + partition + "/" + offset + " is no place in the log");
        }
    }

    /** @throws IllegalArgumentException where it is not written as a place is */
    public static LogPlace of(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + written + "' is no TOPIC/PARTITION/OFFSET");
        }
        return new LogPlace(parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3)));
    }

    @Override
    public int compareTo(LogPlace other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return topic + "/" + partition + "/" + offset;
    }
}
