package org.epistream.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/api.md} says is so. */
class ApiPageTest {
    private static final Path PAGE = Path.of("../docs/api.md");
    private static final Pattern CURL = Pattern.compile("curl [^']*'http://127\\.0\\.0\\.1:8080(/[^']*)'");

    @Test
    void everyAddressOnThePageIsAnswered() throws IOException {
        // Given
        ModelInMemory model = new ModelInMemory(new CountsInMemory()).report("huaxian-20220314-118", "已检测。", "已檢測。");
        List<String> addresses = new ArrayList<>();
        Matcher curl = CURL.matcher(Files.readString(PAGE));
        while (curl.find()) {
            addresses.add(curl.group(1));
        }

        // Then
        try (Visitor visitor = new Visitor(model)) {
            assertThat(addresses)
                    .hasSizeGreaterThan(10)
                    .filteredOn(address -> !address.startsWith(ChangeStream.PATH))
                    .allSatisfy(address ->
                            assertThat(visitor.open(address).statusCode()).isEqualTo(200));
        }
    }

    @Test
    void thePageListsEveryAddressThatIsDescribed() throws IOException {
        // Given
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `/v1/"))
                .toList();

        // Then
        try (InputStream in = ApiPageTest.class.getResourceAsStream("openapi.json")) {
            assertThat(new ObjectMapper().readTree(in).path("paths").fieldNames())
                    .toIterable()
                    .allSatisfy(path -> assertThat(rows).anyMatch(row -> row.contains("`" + path + "`")));
        }
    }
}
