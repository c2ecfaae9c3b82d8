package org.epistream.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
    @Test
    void textAndAttributesAreEscapedAlike() {
        // When
        String page = Html.document(Html.element("p", Html.attribute("title", "\"'<>&"), Html.text("\"'<>&")));

        // Then
        assertThat(page)
                .isEqualTo("<!doctype html>\n<p title=\"&quot;&#39;&lt;&gt;&amp;\">&quot;&#39;&lt;&gt;&amp;</p>");
    }

    @ParameterizedTest
    @CsvSource({
        "onclick, alert(1)",
        "style, color:red",
        "srcdoc, x",
        "'a b', x",
        "'a>', x",
        "href, javascript:alert(1)",
        "href, //elsewhere.example",
        "href, '/\\elsewhere.example'",
        "src, https://elsewhere.example/x.js",
        "src, data:text/html"
    })
    void anAttributeThatCouldActIsRefused(String name, String value) {
        // Then
        assertThatIllegalArgumentException().isThrownBy(() -> Html.attribute(name, value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"script", "style", "p onclick", "P", ""})
    void anElementThatCouldActIsRefused(String name) {
        // Then
        assertThatIllegalArgumentException().isThrownBy(() -> Html.element(name, Html.text("alert(1)")));
    }

    @Test
    void lettersBeyondTheBasicPlaneStayWhatTheyAre() {
        // When
        String page = Html.document(Html.outside("𠮷野 🦠"));

        // Then
        assertThat(page).endsWith("<bdi>𠮷野 🦠</bdi>");
    }
}
