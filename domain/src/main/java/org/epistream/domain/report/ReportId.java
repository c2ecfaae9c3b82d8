package org.epistream.domain.report;

/**
 * The name under which a report is known for ever: the sender's own id, else a fingerprint of the text. It is the key of
 * every event about the report.
 *
 * @param value 1 to {@value #MAX_LENGTH} characters, no control character, not blank
 */
public record ReportId(String value) {
    /** Longest id in UTF-16 units; ids are stored as keys many times over. */
    public static final int MAX_LENGTH = 512;

    public ReportId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a report id is blank");
        }
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a report id has " + value.length() + " characters, more than " + MAX_LENGTH);
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a report id has a control character in it");
        }
        if (value.indexOf('\uFFFD') >= 0) {
            throw new IllegalArgumentException("a report id is not UTF-8");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
