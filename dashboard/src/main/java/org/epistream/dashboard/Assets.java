package org.epistream.dashboard;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The files that the page draws on, and the description of the API. They come with this module; the page needs nothing from elsewhere. */
final class Assets {
    private Assets() {}

    static void addTo(RoutesConfig routes) {
        add(routes, "/assets/", "epistream.css", "text/css; charset=utf-8");
        add(routes, "/assets/", "epistream.js", "text/javascript; charset=utf-8");
        add(routes, "/assets/", "epistream.svg", "image/svg+xml");
        add(routes, "/v1/", "openapi.json", "application/json; charset=utf-8");
    }

    private static void add(RoutesConfig routes, String folder, String name, String contentType) {
        byte[] content = read(name);
        routes.get(folder + name, context -> context.contentType(contentType).result(content));
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not packaged beside " + Assets.class.getName());
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
