package org.epistream.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what goes wrong into answers that tell the asker what to do, and the log where to look. */
public final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    /** Adds the answers to what routes throw. */
    public static void addTo(RoutesConfig routes) {
        routes.exception(
                BadParameter.class,
                (e, context) -> Problem.of(400, String.valueOf(e.getMessage())).answer(context));
        routes.exception(Refused.class, (e, context) -> {
            e.headers().forEach(context::header);
            e.problem().answer(context);
        });
        routes.exception(
                HttpResponseException.class,
                (e, context) ->
                        (e.getStatus() == 404 ? Problem.notFound() : Problem.other(e.getStatus())).answer(context));
        routes.exception(Exception.class, Faults::unexpected);
    }

    private static void unexpected(Exception e, Context context) {
        LOG.atError()
                .addKeyValue("route", route(context))
                .addKeyValue("cause", trace(e))
                .log("an answer failed");
        Problem.unexpected().answer(context);
    }

    /** An error of the machine, such as too deep a stack; Javalin gives it no context. */
    static void fatal(HttpServletResponse response, Error error) {
        LOG.atError().addKeyValue("cause", trace(error)).log("an answer failed");
        Problem problem = Problem.unexpected();
        response.setStatus(problem.status());
        response.setContentType(Problem.CONTENT_TYPE);
        try {
            response.getOutputStream().write(Json.write(problem).getBytes(UTF_8));
        } catch (IOException e) {
            LOG.atDebug().addKeyValue("cause", trace(e)).log("who asked has gone");
        }
    }

    /** The pattern of addresses that was asked for, never the address itself. */
    public static String route(Context context) {
        return context.endpoint().path;
    }

    /** Classes and places without messages, which may quote a report. */
    public static String trace(@Nullable Throwable fault) {
        StringJoiner trace = new StringJoiner(", caused by ");
        int depth = 0;
        for (Throwable t = fault; t != null && depth < 5; t = t.getCause()) {
            trace.add(t.getClass().getName() + " at "
                    + Arrays.stream(t.getStackTrace()).limit(5).toList());
            depth++;
        }
        return trace.toString();
    }
}
