package org.epistream.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.report.AsideState;
import org.epistream.domain.report.Rejection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageSafetyTest {
    private static final String RIGHT_TO_LEFT_OVERRIDE = "\u202E";

    private final CountsInMemory counts = new CountsInMemory();
    private final Visitor visitor = new Visitor(counts);

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void whatAReportSaysIsShownAndNeverActedUpon() {
        // Given
        counts.report("id\"'><img src=x onerror=alert(1)>", "<script>alert('标题')</script>{{7*7}}", "a&b")
                .named(EntityCell.Kind.PERSON, "<b>张三</b>", "<u>市长", "410481", 1)
                .named(EntityCell.Kind.MEETING, "<s>会议", 1)
                .told("tested", "<em>人", "3", 1, 0)
                .rejected("<i>", Rejection.Reason.MALFORMED, "</td><script>", "\"where\"")
                .deadLetter("<img src=y>", "<i>", "<script>{{9*9}}", AsideState.OPEN);

        // When
        String page = visitor.open("/").body();

        // Then
        assertThat(page)
                .contains("<bdi>&lt;script&gt;alert(&#39;标题&#39;)&lt;/script&gt;{{7*7}}</bdi>")
                .contains("<bdi>id&quot;&#39;&gt;&lt;img src=x onerror=alert(1)&gt;</bdi>", "<bdi>a&amp;b</bdi>")
                .contains("<bdi>&lt;b&gt;张三&lt;/b&gt;</bdi>", "<bdi>&lt;/td&gt;&lt;script&gt;</bdi>")
                .contains("<bdi>&lt;img src=y&gt;</bdi>", "<bdi>&lt;script&gt;{{9*9}}</bdi>");
        assertThat(count(page, "<script")).isEqualTo(1);
        assertThat(page).contains("&lt;u&gt;市长", "&lt;s&gt;会议", "&lt;em&gt;人");
        assertThat(page).doesNotContain("<img", "<b>", "<i>", "<u>", "<s>", "<em>");
    }

    @Test
    void textThatTurnsItsDirectionRoundStaysWithinItsOwnBounds() {
        // Given
        counts.report("r1", "通告" + RIGHT_TO_LEFT_OVERRIDE + "txt.exe\u0000\u001B[31m\u2067\uD800", null);

        // When
        String page = visitor.open("/").body();

        // Then
        assertThat(page)
                .contains("<bdi>通告\uFFFDtxt.exe\uFFFD\uFFFD[31m\uFFFD\uFFFD</bdi>")
                .doesNotContain(RIGHT_TO_LEFT_OVERRIDE, "\u0000", "\u001B", "\u2067");
    }

    @Test
    void thePageForbidsEverythingThatIsNotItsOwn() {
        // When
        HttpResponse<String> page = visitor.open("/");

        // Then
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
                        + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.body()).doesNotContain("style=", "<style", "http://", "https://");
    }

    private static int count(String page, String part) {
        return page.split(Pattern.quote(part), -1).length - 1;
    }
}
