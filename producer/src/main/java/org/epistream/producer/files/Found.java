package org.epistream.producer.files;

import org.epistream.domain.report.ReadOutcome;
import org.epistream.producer.charset.CharsetGuess;
import org.jspecify.annotations.Nullable;

/**
 * What was found at one place of the inputs.
 *
 * @param where the file; behind {@code !} the entry of an archive, behind {@code :} the line, behind {@code #} the record of a web
 *     archive. Names come from outside and are only to be shown
 * @param outcome the report, the withdrawal, or why there is neither
 * @param charset what its bytes were read as, or null where they are none of a text or JSON, which is always UTF-8
 */
public record Found(
        String where, ReadOutcome outcome, @Nullable CharsetGuess charset) {}
