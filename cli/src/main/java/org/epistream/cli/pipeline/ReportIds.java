package org.epistream.cli.pipeline;

import org.epistream.domain.report.Identification;
import org.epistream.domain.report.MediaType;
import org.epistream.producer.AddressOrText;
import org.epistream.text.copy.MendedText;

/** How reports are known whose senders give them no id, whichever way they come in. */
public final class ReportIds {
    private ReportIds() {}

    /** By the address of the page, else by the mended text. */
    public static Identification byAddressOrText() {
        return new AddressOrText(ReportIds::mended);
    }

    private static String mended(String body, MediaType mediaType) {
        return Mended.TEXT.of(body, mediaType);
    }

    /** Its tables are loaded only where somebody sends a report without an id. */
    private static final class Mended {
        static final MendedText TEXT = new MendedText();
    }
}
