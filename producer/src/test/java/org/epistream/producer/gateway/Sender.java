package org.epistream.producer.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.epistream.domain.report.ReportId;

/** A gateway over a log in memory, and somebody who sends to it. Every answer is held against the description. */
final class Sender implements AutoCloseable {
    static final Instant NOON = Instant.parse("2022-03-14T04:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    final LogInMemory log = new LogInMemory();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Gateway gateway;
    private final Description description;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Sender(Description description) {
        this(description, new GatewaySettings("127.0.0.1", 0, Optional.empty(), Optional.empty(), 10_000), 64 << 20);
    }

    Sender(Description description, GatewaySettings settings, long inFlight) {
        this.description = description;
        gateway = Gateway.start(
                settings,
                log,
                log,
                new InFlight(inFlight),
                new BodyReader(Duration.ofMillis(500)),
                new SubmissionReader(
                        InstantSource.fixed(NOON),
                        (url, body, mediaType) -> new ReportId("made-" + Integer.toHexString(body.hashCode()))),
                meters);
    }

    HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create(gateway.uri() + address.substring(1)));
    }

    HttpResponse<String> post(String contentType, String body) {
        return post("/v1/reports", contentType, body);
    }

    HttpResponse<String> post(String address, String contentType, String body) {
        return send(to(address).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> put(String address, String contentType, String body) {
        return send(to(address).header("Content-Type", contentType).PUT(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> delete(String address) {
        return send(to(address).DELETE());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            description.check(answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        gateway.close();
    }
}
