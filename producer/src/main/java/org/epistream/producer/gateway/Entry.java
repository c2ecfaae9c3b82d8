package org.epistream.producer.gateway;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.http.Problem;
import org.epistream.http.Refused;
import org.jspecify.annotations.Nullable;

/** Lets requests in, before anything of them is read: asks who sends, and whether that one may send more now. */
final class Entry {
    private static final String SCHEME = "bearer ";

    /** What is refused costs more, so that a sender who has it all wrong cannot fill the topic of what is rejected. */
    private static final int COST_OF_A_REFUSAL = 10;

    private final Optional<Tokens> tokens;
    private final RateLimit rate;

    Entry(Optional<Tokens> tokens, RateLimit rate) {
        this.tokens = tokens;
        this.rate = rate;
    }

    /**
     * The name of who sends: that of the token, else the address.
     *
     * @throws Refused where nobody is let in
     */
    String sender(Context context) {
        String sender = tokens.map(known -> owner(known, context)).orElseGet(() -> unnamed(context));
        long wait = rate.take(sender);
        if (wait > 0) {
            throw new Refused(
                    Problem.of(429, "too many reports; send the next in " + wait + " s"),
                    Map.of("Retry-After", String.valueOf(wait)));
        }
        return sender;
    }

    /** Counts what came in one request. */
    void charge(String sender, Submission found) {
        int cost = found.items().stream()
                .mapToInt(item -> item.outcome() instanceof ReadOutcome.Rejected ? COST_OF_A_REFUSAL : 1)
                .sum();
        // One was taken at the door.
        rate.charge(sender, cost - 1);
    }

    private static String owner(Tokens tokens, Context context) {
        String token = token(context.header("Authorization"));
        if (token == null) {
            throw unauthorized("Bearer", "a bearer token is wanted: Authorization: Bearer …");
        }
        return tokens.owner(token)
                .orElseThrow(() -> unauthorized("Bearer error=\"invalid_token\"", "the bearer token is nobody's"));
    }

    private static @Nullable String token(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? authorization.substring(SCHEME.length()).strip()
                : null;
    }

    /** Where nobody is asked who they are, a page that somebody has open in a browser must not send in their place. */
    private static String unnamed(Context context) {
        if (context.header("Origin") != null) {
            throw new Refused(Problem.of(403, "pages in a browser may not send here while no tokens are set"));
        }
        return context.ip();
    }

    private static Refused unauthorized(String challenge, String detail) {
        return new Refused(Problem.of(401, detail), Map.of("WWW-Authenticate", challenge));
    }
}
