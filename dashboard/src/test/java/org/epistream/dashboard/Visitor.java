package org.epistream.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Opens addresses of a dashboard of its own, on a free port. */
final class Visitor implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    final List<RoleHealth> roles = new ArrayList<>();
    final Dashboard dashboard;

    Visitor(CountsInMemory counts) {
        this(new ModelInMemory(counts));
    }

    Visitor(ModelInMemory model) {
        dashboard = Dashboard.start(
                new DashboardSettings("127.0.0.1", 0), model.model(), () -> List.copyOf(roles), Metrics.begin());
    }

    HttpResponse<String> open(String address, String... headers) {
        return send("GET", address, headers);
    }

    HttpResponse<String> send(String method, String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(dashboard.uri() + address.substring(1)))
                .timeout(Duration.ofSeconds(20))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        dashboard.close();
    }
}
