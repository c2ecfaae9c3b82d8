package org.epistream.text.entity;

import org.epistream.domain.analysis.Why;
import org.jspecify.annotations.Nullable;

/**
 * A person where a text names one.
 *
 * @param from first UTF-16 unit of the name
 * @param to the unit after the last
 * @param title as written at the first mention that has one, or null
 */
public record FoundPerson(int from, int to, @Nullable String title, Why why) {}
