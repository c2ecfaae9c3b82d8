package org.epistream.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {
    private final CountsInMemory counts = new CountsInMemory();
    private final Visitor visitor = new Visitor(counts);

    @AfterEach
    void close() {
        visitor.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/measures?limit=0, limit, '0'",
        "/v1/measures?limit=1001, limit, '1001'",
        "/v1/reports?limit=ten, limit, 'ten'",
        "/v1/rejected?limit=, limit, ''",
        "/v1/rejected?offset=-1, offset, '-1'",
        "/v1/rejected?offset=99999999999, offset, '99999999999'",
        "/v1/entities?kind=animal, kind, 'animal'",
        "/v1/entities?kind=person&kind=body, kind, 'person'",
        "/v1/entities/top, kind, missing",
        "/v1/entities?region=41, region, '41'",
        "/v1/entities?region=４１００００, region, '４１００００'",
        "/v1/figures?from=2022-02-30, from, '2022-02-30'",
        "/v1/figures?to=yesterday, to, 'yesterday'",
        "/v1/figures?to=2022-03-01&from=2022-03-02, to, from",
        "/v1/figures?what=Deaths, what, 'Deaths'",
        "/v1/figures/told?kind=person, 'kind', 'what, region'",
        "/v1/summary?day=1, 'day', none",
        "/v1/measures?limt=5, 'limt', 'limit, offset'"
    })
    void aWrongParameterIsAnsweredWithItsNameAndValue(String address, String name, String value) throws Exception {
        // When
        HttpResponse<String> answer = visitor.open(address);

        // Then
        assertThat(problem(answer, 400).get("detail").asText()).contains(name, value);
    }

    @Test
    void aQueryThatIsNotWellEncodedIsTheAskersFault() throws Exception {
        // When
        String answer = RawRequest.send(visitor.dashboard.uri(), "GET /v1/measures?limit=%zz HTTP/1.1");

        // Then
        assertThat(answer).startsWith("HTTP/1.1 400").contains("'limit=%zz'").doesNotContain("Exception", "Jetty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%2e%2e/%2e%2e/etc/passwd", "/v1/%zz"})
    void aPathThatIsNotWellFormedIsAProblemToo(String path) throws Exception {
        // When
        String answer = RawRequest.send(visitor.dashboard.uri(), "GET " + path + " HTTP/1.1");

        // Then
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"status\":400", "nosniff")
                .doesNotContain("<html", "Jetty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v2/measures", "/v1", "/v1/measures/1", "/assets/", "/assets/../pom.xml", "/favicon.ico"})
    void anUnknownPathIsAProblemToo(String path) throws Exception {
        // When
        HttpResponse<String> answer = visitor.open(path, "Accept", "text/html");

        // Then
        assertThat(problem(answer, 404).get("detail").asText()).isNotBlank();
    }

    @Test
    void theApiOnlyReads() throws Exception {
        // When
        HttpResponse<String> answer = visitor.send("POST", "/v1/reports");

        // Then
        problem(answer, 405);
    }

    @Test
    void whileTheDatabaseIsAwayTheApiAsksForPatience() throws Exception {
        // Given
        counts.beforeReading = () -> {
            throw new IllegalStateException("[SQLITE_BUSY] jdbc:sqlite:/secret/path");
        };

        // When
        HttpResponse<String> answer = visitor.open("/v1/reports");

        // Then
        assertThat(problem(answer, 503).get("detail").asText()).contains("database");
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body()).doesNotContain("SQLITE", "secret", "IllegalState");
    }

    @Test
    void aFaultOfOurOwnShowsNothingOfTheInside() throws Exception {
        // Given
        Supplier<List<RoleHealth>> failing = () -> {
            throw new IllegalStateException("secret");
        };
        try (Dashboard broken = Dashboard.start(
                new DashboardSettings("127.0.0.1", 0), new ModelInMemory(counts).model(), failing, Metrics.begin())) {
            // When
            String answer = RawRequest.send(broken.uri(), "GET / HTTP/1.1");

            // Then
            assertThat(answer)
                    .startsWith("HTTP/1.1 500")
                    .contains("application/problem+json")
                    .doesNotContain("secret", "IllegalState", "org.epistream");
        }
    }

    @Test
    void anErrorOfTheMachineShowsNothingOfTheInsideEither() throws Exception {
        // Given
        counts.beforeReading = () -> {
            throw new StackOverflowError("secret");
        };

        // When
        HttpResponse<String> answer = visitor.open("/v1/summary");

        // Then
        problem(answer, 500);
        assertThat(answer.body()).doesNotContain("secret", "StackOverflow");
    }

    @Test
    void theServiceIsReadyOnceEveryPartRuns() throws Exception {
        // Given
        visitor.roles.add(new RoleHealth("enrich", RoleHealth.State.STARTING, ""));
        HttpResponse<String> early = visitor.open("/health/ready");

        // When
        visitor.roles.set(0, new RoleHealth("enrich", RoleHealth.State.RUNNING, ""));
        HttpResponse<String> later = visitor.open("/health/ready");

        // Then
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.body()).contains("\"status\":\"not-ready\"", "\"state\":\"starting\"");
        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(later.body()).contains("\"status\":\"ready\"");
    }

    @Test
    void withoutItsDatabaseTheServiceLivesButIsNotReady() throws Exception {
        // Given
        counts.beforeReading = () -> {
            throw new IllegalStateException("away");
        };

        // When
        HttpResponse<String> live = visitor.open("/health/live");
        HttpResponse<String> ready = visitor.open("/health/ready");

        // Then
        assertThat(live.statusCode()).isEqualTo(200);
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body())
                .isEqualTo("{\"status\":\"not-ready\",\"roles\":[{\"role\":\"database\",\"state\":\"waiting\","
                        + "\"detail\":\"the database does not answer\"}]}");
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.get("type").asText()).isEqualTo("about:blank");
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        return problem;
    }
}
