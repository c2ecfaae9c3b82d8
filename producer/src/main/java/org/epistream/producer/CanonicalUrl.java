package org.epistream.producer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one form of a page's address: without scheme, default port, fragment and the parameters that tell only how somebody came
 * there; host in lower case, parameters in order. Two addresses of one form show the same page.
 */
final class CanonicalUrl {
    private static final Pattern WEB = Pattern.compile("https?", Pattern.CASE_INSENSITIVE);

    /** Counting of visits and ways of sharing, in China and elsewhere. */
    private static final Pattern TRACKING = Pattern.compile(
            "(?:utm_\\w+|spm|scm|from|isappinstalled|share\\w*|sharefrom|wechat\\w*|timestamp|_t|gclid|fbclid|msclkid|bd_vid|hmsr|hmpl|hmcu|hmkw|hmci)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ESCAPE = Pattern.compile("%[0-9a-fA-F]{2}");

    private CanonicalUrl() {}

    /** The form of an address, or nothing where it is none of a page on the web. */
    static Optional<String> of(String address) {
        try {
            URI uri = new URI(address.strip()).normalize();
            String host = uri.getHost();
            if (uri.getScheme() == null || !WEB.matcher(uri.getScheme()).matches() || host == null) {
                return Optional.empty();
            }
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            return Optional.of(host.toLowerCase(Locale.ROOT)
                    + port(uri)
                    + upperCaseEscapes(path.isEmpty() ? "/" : path)
                    + upperCaseEscapes(query(uri.getRawQuery())));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String port(URI uri) {
        boolean secure = uri.getScheme().equalsIgnoreCase("https");
        return uri.getPort() < 0 || uri.getPort() == (secure ? 443 : 80) ? "" : ":" + uri.getPort();
    }

    private static String query(@Nullable String query) {
        if (query == null) {
            return "";
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .filter(parameter ->
                        !TRACKING.matcher(parameter.split("=", 2)[0]).matches())
                .sorted()
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static String upperCaseEscapes(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> escape.group().toUpperCase(Locale.ROOT));
    }
}
