package org.epistream.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.report.AsideState;
import org.epistream.domain.report.Rejection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageSafetyTest {
    private static final String RIGHT_TO_LEFT_OVERRIDE = "\u202E";
    private static final String HOSTILE = "<script>alert('标题')</script>{{7*7}}=cmd|'/c'!A1";

    private final CountsInMemory counts = new CountsInMemory();
    private final ModelInMemory model = new ModelInMemory(counts);
    private final Visitor visitor = new Visitor(model);

    @AfterEach
    void close() {
        visitor.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/reports",
                "/reports/%3Cimg%20src=x%20onerror=alert(1)%3E",
                "/names",
                "/figures",
                "/set-aside"
            })
    void whatAReportSaysIsShownAndNeverActedUpon(String address) {
        // Given
        model.report("<img src=x onerror=alert(1)>", HOSTILE, "<svg onload=alert(2)>" + HOSTILE);
        counts.named(EntityCell.Kind.PERSON, "<b>张三</b>", "<u>市长", "410481", 1)
                .named(EntityCell.Kind.MEETING, "<s>会议", 1)
                .told("tested", "<em>人", "3", 1, 0)
                .rejected("<i>", Rejection.Reason.MALFORMED, "</td><script>", "\"where\"")
                .deadLetter("<img src=y>", "<i>", "<script>{{9*9}}", AsideState.OPEN);

        // When
        String page = visitor.open(address).body();

        // Then
        assertThat(count(page, "<script")).isEqualTo(2);
        assertThat(page)
                .doesNotContain("<img", "<b>", "<i>", "<u>", "<s>", "<em>", "onload=alert(2)>", "<svg onload")
                .containsPattern("&lt;(?:script|b|em|i|img)");
    }

    @Test
    void textThatTurnsItsDirectionRoundStaysWithinItsOwnBounds() {
        // Given
        model.report("r1", "通告检测" + RIGHT_TO_LEFT_OVERRIDE + "txt.exe\u0000\u001B[31m\u2067\uD800", "通告检测");

        // When
        String page = visitor.open("/reports").body();

        // Then
        assertThat(page)
                .contains("<bdi>通告检测\uFFFDtxt.exe\uFFFD\uFFFD[31m\uFFFD\uFFFD</bdi>")
                .doesNotContain(RIGHT_TO_LEFT_OVERRIDE, "\u0000", "\u001B", "\u2067");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/measures", "/reports", "/reports/none", "/names", "/figures", "/set-aside", "/status"})
    void thePageForbidsEverythingThatIsNotItsOwn(String address) {
        // When
        HttpResponse<String> page = visitor.open(address);

        // Then
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
                        + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(page.body()).doesNotContain("style=", "<style", "http://", "https://");
    }

    private static int count(String page, String part) {
        return page.split(Pattern.quote(part), -1).length - 1;
    }
}
