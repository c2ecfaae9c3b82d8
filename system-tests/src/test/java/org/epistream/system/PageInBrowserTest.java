package org.epistream.system;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.epistream.system.faults.TcpProxy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The pages of a running Epistream, used by a reader in Chromium. */
@EnabledIf(
        value = "org.epistream.system.Browser#isInstalled",
        disabledReason = "there is no Chromium with its driver here")
class PageInBrowserTest {
    private static final Path PICTURES = Samples.ROOT.resolve("system-tests/target/screenshots");
    private static final int REPORTS = 200;
    private static final int WARM_UP = Integer.getInteger("warmUp", 200);
    private static final String LETTERS = "岑岱峦峻崖崎嵩巍帛帜帘帷幔幢庵廓弧弭彗彤徊徘忖怅怆怡恬悠愫戟拂掬摹斐旖晖晟曦杞枢柒栖桦梓";
    private static final String HUBEI = "#map a[href*='region=420000'] .count";

    @TempDir
    static Path folder;

    private static RunningPage page;
    private static Browser browser;
    private static int pushed;

    @BeforeAll
    static void start() {
        page = RunningPage.start(folder);
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        Stream.of(browser, page).filter(part -> part != null).forEach(PageInBrowserTest::close);
    }

    @BeforeEach
    void begin() {
        browser.show(1440, 900, "light");
        browser.complaints();
    }

    @Test
    void aPushedReportChangesTheNumbersOfAnOpenPage() {
        // Given
        openLive(page.uri(), "/?lang=en");
        browser.script("window.sameDocument = true");
        long before = number(HUBEI);

        // When
        pushFromHubei();

        // Then
        awaitMore(before);
        assertThat(browser.script("return window.sameDocument")).isEqualTo(true);
        browser.awaitText("#reports", "湖北省武汉市");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void fromAProvinceTheReaderComesToTheSentence() {
        // Given
        browser.open(page.uri(), "/?lang=en");

        // When
        browser.follow("#map a[href*='region=370000']");
        browser.follow("#regions a[href*='region=371300']");
        browser.follow("#regions a[href*='region=371323']");
        browser.follow("#regions td a[href*='status=done']");
        String marked = browser.text("#reports mark.asked");
        browser.follow("#reports .to-sentence a");

        // Then
        assertThat(browser.driver().getCurrentUrl()).contains("/reports/", "#sentence-");
        assertThat(browser.text("li:target mark.measure.done")).isNotEmpty();
        assertThat(browser.text("#report")).contains("沂水县");
        assertThat(marked).isNotEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aDamagedSentenceStandsMendedAndAsItCame() {
        // When
        browser.open(page.uri(), "/reports/mirror-zgkj-30571882?lang=zh");

        // Then
        assertThat(browser.text(".mended mark.measure")).isNotEmpty();
        assertThat(browser.text("#story-0")).contains("密切接触者", "密切接觸者", "(yī)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aHostileReportDoesNothingAnywhere(String language) {
        // Given
        String id = "hostile-" + language + "/<img src=x onerror=alert(1)>";
        page.push(id, Hostile.BODY);
        openLive(page.uri(), "/?lang=" + language + "&region=410000");
        browser.awaitText("#reports", "<script>");
        List<String> addresses =
                new ArrayList<>(List.of("/", "/reports", "/names", "/figures", "/measures", "/set-aside"));
        addresses.add((String) browser.script("return new URL(document.querySelector('#reports h3 a').href).pathname"));

        // When
        List<String> complaints = new ArrayList<>(browser.complaints());
        for (String address : addresses) {
            browser.open(page.uri(), address + "?lang=" + language);
            complaints.addAll(browser.complaints());
            assertThat(browser.script("return String(window.hostile) + document.querySelectorAll('main img').length"))
                    .as(address)
                    .isEqualTo("undefined0");
            assertThat(browser.driver().getPageSource()).as(address).doesNotContain("\u202E", "\u2067");
        }

        // Then
        assertThat(complaints).isEmpty();
        assertThat(browser.text("#report")).contains("<img src=x onerror=alert(1)>");
        assertThat(browser.text("#story-0"))
                .contains("<script>", "{{7*7}}", "=cmd|")
                .doesNotContain("49");
    }

    @Test
    void thePageIsUsedByKeyboardAlone() {
        // Given
        browser.open(page.uri(), "/?lang=en");

        // When
        browser.press(Keys.TAB);
        Object skip = browser.script("return document.activeElement.className");
        browser.press(Keys.ENTER);
        Object main = browser.script("return document.activeElement.id");
        browser.tabTo("#map a[href*='region=370000']");
        Object outline = browser.script("return getComputedStyle(document.activeElement).outlineStyle");
        browser.press(Keys.ENTER);
        await().until(() -> browser.driver().getCurrentUrl().contains("region=370000"));
        browser.tabTo("#regions td a");
        browser.press(Keys.ENTER);
        await().until(() -> browser.driver().getCurrentUrl().contains("/reports?"));

        // Then
        assertThat(skip).isEqualTo("skip");
        assertThat(main).isEqualTo("main");
        assertThat(outline).isEqualTo("solid");
        assertThat(browser.text("#reports h3")).isNotEmpty();
    }

    @Test
    void aLostConnectionIsSaidAndWhatWasMissedIsShownAfterwards() {
        try (TcpProxy way = new TcpProxy(page.uri().getPort())) {
            // Given
            openLive(URI.create("http://127.0.0.1:" + way.port() + "/"), "/?lang=en");
            long before = number(HUBEI);

            // When
            way.refuse();
            browser.awaitText("#live", "Not connected");
            pushFromHubei();
            way.restore();

            // Then
            browser.awaitText("#live", "Live");
            awaitMore(before);
        }
        browser.complaints();
    }

    @Test
    void inTheBackgroundAPageAsksForNothingAndIsTrueAgainWhenItIsSeen() {
        // Given
        openLive(page.uri(), "/?lang=en");
        long before = number(HUBEI);

        // When: what a browser does that shows another tab
        browser.script("Object.defineProperty(document, 'hidden', {value: true, configurable: true});"
                + "document.dispatchEvent(new Event('visibilitychange'))");
        await("what was under way comes in").atMost(Duration.ofSeconds(30)).until(() -> askedWithin(1_000) == 0);
        pushFromHubei();
        long asked = askedWithin(2_000);
        browser.script("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))");

        // Then
        assertThat(asked).isZero();
        awaitMore(before);
    }

    /** How often the page asks for something in so many milliseconds. */
    private static long askedWithin(long millis) {
        browser.script("performance.clearResourceTimings()");
        Program.pause(millis);
        return (Long) browser.script("return performance.getEntriesByType('resource').length");
    }

    @Test
    void withoutScriptsLinksAndFormsDoTheSame() {
        // Given
        browser.allowScripts(false);
        try {
            browser.show(390, 900, "light");
            browser.open(page.uri(), "/?lang=en");

            // When
            browser.find("#filter summary").click();
            browser.find("select[name=region] option[value='370000']").click();
            browser.find("#filter button").click();

            // Then
            assertThat(browser.driver().getCurrentUrl()).contains("region=370000");
            assertThat(browser.text("#regions")).contains("临沂市");
            browser.find("#over-time-numbers summary").click();
            assertThat(browser.text("#over-time-numbers table")).contains("2022-03-16");
        } finally {
            browser.allowScripts(true);
        }
    }

    @Test
    void everyOneOfTwentyReportsASecondComesToThePage() {
        // Given
        openLive(page.uri(), "/?lang=en&region=420000");
        long before = number(HUBEI);
        pushFromHubei();
        awaitMore(before);
        long each = number(HUBEI) - before;
        // The first hundreds of reports are those at which the program is compiled.
        pushTwentyASecond(WARM_UP);
        awaitNumber(before + (1 + WARM_UP) * each);
        long first = number(HUBEI);
        browser.script("""
                window.seen = [];
                const count = () => Number(document.querySelector(arguments[0]).textContent.replace(/,/g, ''));
                const selector = arguments[0];
                new MutationObserver(() => window.seen.push([Date.now(),
                        Number(document.querySelector(selector).textContent.replace(/,/g, ''))]))
                    .observe(document.getElementById('main'), {subtree: true, childList: true, characterData: true});
                """, HUBEI);

        // When
        List<Long> sent = pushTwentyASecond(REPORTS);
        awaitNumber(first + REPORTS * each);

        // Then
        List<Long> delays = delays(sent, first, each);
        System.out.printf(
                "push to page at 20 reports/s: p50 %d ms, p99 %d ms%n",
                delays.get(REPORTS / 2), delays.get(REPORTS * 99 / 100));
        assertThat(delays).hasSize(REPORTS);
    }

    /** Returns when each was sent. */
    private static List<Long> pushTwentyASecond(int reports) {
        List<Long> sent = new ArrayList<>();
        for (int i = 0; i < reports; i++) {
            sent.add(System.currentTimeMillis());
            pushFromHubei();
            Program.pause(Math.max(0, sent.get(0) + 50L * (i + 1) - System.currentTimeMillis()));
        }
        return sent;
    }

    private static void awaitNumber(long wanted) {
        await().atMost(Duration.ofSeconds(90)).until(() -> number(HUBEI) == wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "390, zh, light", "390, zh, dark", "390, en, light", "390, en, dark",
        "1440, zh, light", "1440, zh, dark", "1440, en, light", "1440, en, dark"
    })
    void everyPageFitsItsWindow(int width, String language, String scheme) {
        // Given
        browser.show(width, 900, scheme);

        for (String address : List.of(
                "/",
                "/measures",
                "/reports",
                "/reports/mirror-zgkj-30571882",
                "/names",
                "/figures",
                "/set-aside",
                "/status")) {
            // When
            openLive(page.uri(), address + "?lang=" + language);
            awaitChart();
            String name =
                    address.equals("/") ? "overview" : address.substring(1).replace('/', '-');
            browser.picture(PICTURES.resolve(name + "-" + width + "-" + language + "-" + scheme + ".png"));

            // Then
            assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                    .as(address)
                    .isLessThanOrEqualTo(width);
            assertThat(browser.complaints()).as(address).isEmpty();
        }
    }

    private static void openLive(URI uri, String address) {
        browser.open(uri, address);
        browser.awaitText("#live", address.contains("lang=zh") ? "实时" : "Live");
    }

    /** It is drawn once it comes into sight. */
    private static void awaitChart() {
        if (browser.driver().getCurrentUrl().matches(".*:\\d+/\\?.*")) {
            browser.script("document.getElementById('over-time').scrollIntoView()");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> browser.script("return document.querySelectorAll('#chart canvas').length")
                            .equals(1L));
            browser.script("window.scrollTo(0, 0)");
        }
    }

    /** Reports that say much the same are compared with one another; these have only their measure in common. */
    private static void pushFromHubei() {
        pushed++;
        StringBuilder background = new StringBuilder();
        new Random(pushed).ints(80, 0, LETTERS.length()).forEach(letter -> background.append(LETTERS.charAt(letter)));
        page.push(
                "hubei-" + pushed,
                "湖北省武汉市疫情防控通报\n\n2022年3月10日，湖北省武汉市开展全员核酸检测，采样" + (1000 + pushed) + "人。\n" + background + "。");
    }

    private static long number(String selector) {
        return Long.parseLong(browser.text(selector).replace(",", ""));
    }

    private static void awaitMore(long before) {
        await().atMost(Duration.ofSeconds(30)).pollInterval(50, MILLISECONDS).until(() -> number(HUBEI) > before);
    }

    /** How long after it was sent each report was counted on the page, in order. */
    private static List<Long> delays(List<Long> sent, long first, long each) {
        List<?> seen = (List<?>) browser.script("return window.seen");
        List<Long> delays = new ArrayList<>();
        for (int report = 0; report < sent.size(); report++) {
            long wanted = first + (report + 1) * each;
            long shown = seen.stream()
                    .map(moment -> (List<?>) moment)
                    .filter(moment -> (Long) moment.get(1) >= wanted)
                    .mapToLong(moment -> (Long) moment.get(0))
                    .findFirst()
                    .orElseThrow();
            delays.add(shown - sent.get(report));
        }
        return delays.stream().sorted().toList();
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
