package org.epistream.text.topic;

import org.jspecify.annotations.Nullable;

/**
 * What a report is about.
 *
 * @param epidemic whether it deals with the control of a disease of people or animals
 * @param disease its common short name, or null where the report deals with none or does not let it be known
 */
public record Topic(boolean epidemic, @Nullable String disease) {
    static final Topic OTHER = new Topic(false, null);
}
