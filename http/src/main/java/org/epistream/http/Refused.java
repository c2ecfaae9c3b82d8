package org.epistream.http;

import java.util.Map;

/** A request that is answered with a problem. */
public final class Refused extends RuntimeException {
    private final transient Problem problem;
    private final transient Map<String, String> headers;

    public Refused(Problem problem) {
        this(problem, Map.of());
    }

    /** @param headers that the answer has beside its own, such as {@code Retry-After} */
    public Refused(Problem problem, Map<String, String> headers) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    public Problem problem() {
        return problem;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
