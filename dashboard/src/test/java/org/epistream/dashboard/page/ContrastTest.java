package org.epistream.dashboard.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every pair of colours of the style sheet, as WCAG 2.2 AA asks: 4.5 for text, 3 for drawings. */
class ContrastTest {
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern VARIABLE = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6});");
    private static final Pattern TEXT = Pattern.compile("(?<![-a-z])color: var\\(--([a-z0-9-]+)\\)");
    private static final Pattern GROUND = Pattern.compile("(?<![-a-z])background: var\\(--([a-z0-9-]+)\\)");
    private static final Pattern DRAWN =
            Pattern.compile("(?:fill|border-top-color|border-bottom-color): var\\(--([a-z0-9-]+)\\)");
    private static final List<String> GROUNDS = List.of("ground", "card", "band");

    private final String sheet = read();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void allTextCanBeRead(boolean dark) {
        // Given
        Map<String, String> colours = colours(dark);

        // When
        List<String> pale = new ArrayList<>();
        int pairs = 0;
        for (MatchResult rule : rules()) {
            String text = first(TEXT, rule.group(2));
            String ground = first(GROUND, rule.group(2));
            for (String on : text == null ? List.<String>of() : ground == null ? GROUNDS : List.of(ground)) {
                pairs++;
                double contrast = contrast(colours, text, on);
                if (contrast < 4.5) {
                    pale.add(rule.group(1).strip() + ": " + text + " on " + on + " " + contrast);
                }
            }
        }

        // Then
        assertThat(pale).isEmpty();
        assertThat(pairs).isGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsDrawnStandsOutFromItsCard(boolean dark) {
        // Given
        Map<String, String> colours = colours(dark);

        // Then
        assertThat(rules())
                .filteredOn(rule -> first(DRAWN, rule.group(2)) != null)
                .filteredOn(rule -> !"line".equals(first(DRAWN, rule.group(2))))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(
                                contrast(colours, Objects.requireNonNull(first(DRAWN, rule.group(2))), "card"))
                        .as(rule.group(1))
                        .isGreaterThanOrEqualTo(3));
    }

    @Test
    void whatHasAGroundOfItsOwnSaysTheColourOfItsText() {
        // Then
        assertThat(rules())
                .filteredOn(rule -> first(GROUND, rule.group(2)) != null)
                .filteredOn(rule ->
                        !rule.group(1).strip().equals("from") && !rule.group(1).contains("::before"))
                .isNotEmpty()
                .allSatisfy(rule ->
                        assertThat(first(TEXT, rule.group(2))).as(rule.group(1)).isNotNull());
    }

    private List<MatchResult> rules() {
        return RULE.matcher(sheet)
                .results()
                .filter(rule -> !rule.group(1).contains(":root"))
                .toList();
    }

    private Map<String, String> colours(boolean dark) {
        List<MatchResult> roots = RULE.matcher(sheet)
                .results()
                .filter(rule -> rule.group(1).contains(":root"))
                .toList();
        assertThat(roots).hasSize(2);
        Map<String, String> colours = new HashMap<>(variables(roots.get(0)));
        if (dark) {
            colours.putAll(variables(roots.get(1)));
        }
        return colours;
    }

    private static Map<String, String> variables(MatchResult root) {
        Map<String, String> variables = new HashMap<>();
        VARIABLE.matcher(root.group(2)).results().forEach(found -> variables.put(found.group(1), found.group(2)));
        return variables;
    }

    private static @Nullable String first(Pattern pattern, String body) {
        Matcher matcher = pattern.matcher(body);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static double contrast(Map<String, String> colours, String one, String other) {
        double a = luminance(Objects.requireNonNull(colours.get(one), one));
        double b = luminance(Objects.requireNonNull(colours.get(other), other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream("epistream.css"))) {
            return new String(in.readAllBytes(), UTF_8).replaceAll("(?s)/\\*.*?\\*/", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
