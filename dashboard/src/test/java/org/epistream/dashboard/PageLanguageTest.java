package org.epistream.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageLanguageTest {
    private final Visitor visitor = new Visitor(new CountsInMemory());

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void theAddressDecidesTheLanguageBeforeTheBrowserDoes() {
        // When
        HttpResponse<String> page = visitor.open("/?lang=en", "Accept-Language", "zh-CN,zh;q=0.9");

        // Then
        assertThat(page.body()).contains("<html lang=\"en\">", "Newest reports");
        assertThat(page.headers().firstValue("Content-Language")).contains("en");
        assertThat(page.headers().firstValue("Vary"))
                .hasValueSatisfying(vary -> assertThat(vary).contains("Accept-Language"));
    }

    @Test
    void withoutALanguageInTheAddressTheBrowsersCounts() {
        // When
        String english = visitor.open("/", "Accept-Language", "en-GB,zh;q=0.5").body();
        String taiwanese =
                visitor.open("/", "Accept-Language", "zh-TW,en;q=0.5").body();
        String french = visitor.open("/", "Accept-Language", "fr").body();
        String damaged = visitor.open("/", "Accept-Language", ";;q=x").body();
        String silent = visitor.open("/").body();

        // Then
        assertThat(english).contains("<html lang=\"en\">");
        assertThat(taiwanese).contains("<html lang=\"zh-CN\">");
        assertThat(french).contains("<html lang=\"en\">");
        assertThat(damaged).contains("<html lang=\"zh-CN\">");
        assertThat(silent).contains("<html lang=\"zh-CN\">");
    }

    @Test
    void theLinkToTheOtherLanguageKeepsTheRestOfTheAddress() {
        // When
        String page =
                visitor.open("/reports?name=%E6%B2%B3%22%3E&lang=zh&offset=20").body();

        // Then
        assertThat(page).contains("href=\"/reports?lang=en&amp;name=%E6%B2%B3%22%3E&amp;offset=20\"");
    }
}
