package org.epistream.dashboard;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of the API, for programs. */
final class ApiDescription {
    private static final String NAME = "openapi.json";

    private ApiDescription() {}

    static void addTo(RoutesConfig routes) {
        byte[] content = read();
        routes.get(
                "/v1/" + NAME,
                context ->
                        context.contentType("application/json; charset=utf-8").result(content));
    }

    private static byte[] read() {
        try (InputStream in = ApiDescription.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IllegalStateException(NAME + " is not packaged beside " + ApiDescription.class.getName());
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + NAME, e);
        }
    }
}
