package org.epistream.http;

import io.javalin.http.Context;
import io.javalin.http.RequestLogger;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/**
 * Times every answer by its route, never by the address that was asked for: those have no bound.
 *
 * @param name of the timer
 * @param description what it measures
 */
public record AnswerTimes(MeterRegistry meters, String name, String description) implements RequestLogger {
    private static final double NANOS_OF_A_MILLISECOND = 1e6;

    @Override
    public void handle(Context context, Float millis) {
        Timer.builder(name)
                .description(description)
                .tag("route", context.endpoint().path)
                .tag("status", String.valueOf(context.statusCode()))
                .serviceLevelObjectives(
                        Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMillis(250), Duration.ofSeconds(1))
                .register(meters)
                .record(Duration.ofNanos((long) (millis * NANOS_OF_A_MILLISECOND)));
    }
}
