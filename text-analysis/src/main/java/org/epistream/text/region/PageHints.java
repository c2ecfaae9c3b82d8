package org.epistream.text.region;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a story and hints at whose it is.
 *
 * @param title headline, or null
 * @param source the medium credited, or null
 * @param publisher masthead, site name and the like
 */
public record PageHints(@Nullable String title, @Nullable String source, List<String> publisher) {
    public PageHints {
        publisher = List.copyOf(publisher);
    }

    String headline() {
        return title == null ? "" : title;
    }

    String owner() {
        Set<String> owners = new LinkedHashSet<>();
        if (source != null) {
            owners.add(source);
        }
        owners.addAll(publisher);
        return String.join("\n", owners);
    }
}
