package org.epistream.dashboard;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The files that the page draws on. They come with this module; the page needs nothing from elsewhere. */
final class Assets {
    private Assets() {}

    static void addTo(RoutesConfig routes) {
        add(routes, "epistream.css", "text/css; charset=utf-8");
        add(routes, "epistream.js", "text/javascript; charset=utf-8");
        add(routes, "epistream.svg", "image/svg+xml");
    }

    private static void add(RoutesConfig routes, String name, String contentType) {
        byte[] content = read(name);
        routes.get(
                "/assets/" + name, context -> context.contentType(contentType).result(content));
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
