package org.epistream.domain.report;

import java.util.Arrays;
import java.util.Optional;

/** How the body of a report is written. */
public enum MediaType {
    TEXT("text/plain"),
    HTML("text/html");

    private final String name;

    MediaType(String name) {
        this.name = name;
    }

    /** The IANA name without parameters, as it stands in events. */
    public String mediaName() {
        return name;
    }

    public static Optional<MediaType> of(String name) {
        return Arrays.stream(values()).filter(type -> type.name.equals(name)).findFirst();
    }
}
