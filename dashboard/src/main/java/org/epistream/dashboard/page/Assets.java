package org.epistream.dashboard.page;

import io.javalin.config.RoutesConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.epistream.domain.Sha256;

/**
 * The files that the pages draw on. They come with this module and its libraries; the pages need nothing from elsewhere. Each
 * has a hash of its content in its address, so that a browser may keep it for good.
 */
final class Assets {
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private record Asset(String name, String contentType, byte[] content, String address) {
        static Asset of(String name, String contentType, String resource) {
            byte[] content = read(resource);
            int dot = name.lastIndexOf('.');
            return new Asset(
                    name,
                    contentType,
                    content,
                    "/assets/" + name.substring(0, dot) + "-" + Sha256.hex(content, 6) + name.substring(dot));
        }
    }

    private static final Map<String, Asset> ALL = List.of(
                    Asset.of("epistream.css", "text/css; charset=utf-8", "epistream.css"),
                    Asset.of("epistream.js", "text/javascript; charset=utf-8", "epistream.js"),
                    Asset.of("chart.js", "text/javascript; charset=utf-8", "chart.js"),
                    Asset.of("echarts.js", "text/javascript; charset=utf-8", echarts()),
                    Asset.of("epistream.svg", "image/svg+xml", "epistream.svg"))
            .stream()
            .collect(Collectors.toUnmodifiableMap(Asset::name, Function.identity()));

    private Assets() {}

    static void addTo(RoutesConfig routes) {
        ALL.values()
                .forEach(asset -> routes.get(
                        asset.address(),
                        context -> context.contentType(asset.contentType())
                                .header("Cache-Control", FOR_GOOD)
                                .result(asset.content())));
    }

    /** Where a file is found. */
    static String address(String name) {
        Asset asset = ALL.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("there is no asset " + name);
        }
        return asset.address();
    }

    /** Lies under its version, which stands beside it. */
    private static String echarts() {
        Properties jar = new Properties();
        try {
            jar.load(new ByteArrayInputStream(read("/META-INF/maven/org.webjars/echarts/pom.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "/META-INF/resources/webjars/echarts/" + jar.getProperty("version") + "/echarts.common.min.js";
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not packaged with " + Assets.class.getName());
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
