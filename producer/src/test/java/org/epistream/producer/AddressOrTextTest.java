package org.epistream.producer;

import static org.assertj.core.api.Assertions.assertThat;

import org.epistream.domain.report.Identification;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.ReportId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressOrTextTest {
    private final Identification ids = new AddressOrText((body, mediaType) -> body.replace("\u200b", ""));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.example.gov.cn/art/2022/3/14/art_1.html",
                "http://WWW.example.gov.cn:80/art/2022/3/14/art_1.html#top",
                " https://www.example.gov.cn/art/2022/./3/x/../14/art_1.html?utm_source=wechat&spm=a.b ",
                "https://www.example.gov.cn:443/art/2022/3/14/art_1.html?"
            })
    void aPageIsOneReportHoweverItsAddressIsWritten(String url) {
        assertThat(id(url, "正文").value()).isEqualTo("www.example.gov.cn/art/2022/3/14/art_1.html");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.cn/show?id=7&page=2, a.cn/show?id=7&page=2",
        "https://a.cn/show?page=2&from=timeline&id=7, a.cn/show?id=7&page=2",
        "https://a.cn/show?id=8, a.cn/show?id=8",
        "https://a.cn:8443/x, a.cn:8443/x",
        "https://a.cn, a.cn/",
        "https://a.cn/%e7%96%ab, a.cn/%E7%96%AB"
    })
    void parametersThatChooseThePageStay(String url, String id) {
        assertThat(id(url, "正文").value()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not an address", "file:///etc/passwd", "javascript:alert(1)", "https://", "//a.cn/x"})
    void whatIsNoAddressOfAPageIsPassedOver(String url) {
        assertThat(id(url, "正文")).isEqualTo(id(null, "正文"));
    }

    @Test
    void anAddressTooLongForAnIdBecomesAFingerprint() {
        // Given
        String url = "https://a.cn/" + "x".repeat(ReportId.MAX_LENGTH);

        // When
        ReportId id = id(url, "正文");

        // Then
        assertThat(id.value()).startsWith("page-").hasSize(37);
        assertThat(id(url + "y", "正文")).isNotEqualTo(id);
    }

    @Test
    void aDamagedCopyIsTheReportOfItsCleanTwin() {
        assertThat(id(null, "全县\u200b开展 核酸\n检测")).isEqualTo(id(null, "全县开展核酸检测"));
        assertThat(id(null, "全市开展核酸检测")).isNotEqualTo(id(null, "全县开展核酸检测"));
    }

    private ReportId id(@Nullable String url, String body) {
        return ids.identify(url, body, MediaType.TEXT);
    }
}
