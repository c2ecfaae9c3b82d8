package org.epistream.domain.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How it stands with an event that was set aside. */
public enum AsideState {
    /** Nobody has done anything about it yet. */
    OPEN,
    RETRIED,
    DISCARDED;

    /** @param mark what became of the event, or null */
    public static AsideState of(@Nullable Mark mark) {
        if (mark == null) {
            return OPEN;
        }
        return switch (mark.state()) {
            case RETRIED -> RETRIED;
            case DISCARDED -> DISCARDED;
        };
    }

    public static Optional<AsideState> of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }

    /** Its name in lower case, as it stands in tables and answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
