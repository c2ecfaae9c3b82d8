package org.epistream.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.epistream.broker.Broker;
import org.epistream.broker.BrokerSettings;
import org.epistream.broker.EmbeddedBroker;
import org.epistream.cli.pipeline.ReportIds;
import org.epistream.events.TopicCheck;
import org.epistream.events.TopicPolicy;
import org.epistream.events.Topics;
import org.epistream.producer.gateway.Gateway;
import org.epistream.producer.gateway.GatewaySettings;
import org.epistream.producer.gateway.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/gateway.md} is true: its commands are run by a shell against a gateway. */
class GatewayPageTest {
    private static final Pattern COMMANDS = Pattern.compile("(?s)```sh\n(.*?)```");
    private static final Pattern STATUS = Pattern.compile("(?m)^\\| ([0-9]{3}) \\|");

    @TempDir
    static Path folder;

    private static Broker broker;

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedBroker.start(new BrokerSettings(folder.resolve("broker"), 0, TopicPolicy.MAX_RECORD_BYTES));
        try (Admin admin = Admin.create(client())) {
            new TopicCheck(admin, 3, 1).createOrCheck(Topics.DEFAULT.all());
        }
        Files.write(folder.resolve("page.html"), "<html><p>全县停课。</html>".getBytes(Charset.forName("GB18030")));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void everyCommandOfThePageIsAnsweredAsThePageSays() throws Exception {
        try (Gateway gateway = gateway(Optional.empty())) {
            // When
            List<String> said = commands().stream()
                    .filter(command -> command.contains("curl"))
                    .map(command -> shell(command.replace(
                            "http://127.0.0.1:8082/", gateway.uri().toString())))
                    .toList();

            // Then
            assertThat(said).hasSize(8);
            assertThat(said.get(0)).startsWith("201 {\"id\":\"text-");
            assertThat(said.get(1)).startsWith("201 {\"id\":\"huaxian-20220314-118\",\"topic\":\"reports.raw.v1\"");
            assertThat(said.get(2)).startsWith("201 {\"id\":\"huaxian-20220314-118\"");
            assertThat(said.get(3).lines())
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line).startsWith("200 "));
            assertThat(said.get(4)).startsWith("207 {\"items\":[{\"item\":1,\"status\":201,\"id\":\"a-1\"");
            assertThat(said.get(4)).contains(problem(said.get(4), read()));
            assertThat(said.get(5)).startsWith("201 {\"id\":\"huaxian-20220315-002\"");
            assertThat(said.get(6)).startsWith("201 {\"id\":\"a-3\"");
            assertThat(said.get(7)).startsWith("201 {\"id\":\"a-4\"");
        }
    }

    @Test
    void theTokenThatThePageMakesLetsItsOwnerIn() throws Exception {
        // Given
        String making = commands().stream()
                .filter(command -> command.contains("sha256sum"))
                .findFirst()
                .orElseThrow();

        // When
        String token = shell(making).strip();

        // Then
        assertThat(token).matches("[0-9a-f]{64}");
        try (Gateway gateway = gateway(Optional.of(Tokens.of(folder.resolve("tokens"))))) {
            String send = "curl " + gateway.uri() + "v1/reports -H 'Content-Type: text/plain' --data-binary 全县停课。";
            assertThat(shell(send)).startsWith("401 ");
            assertThat(shell(send + " -H 'Authorization: Bearer " + token + "'"))
                    .startsWith("201 ");
        }
    }

    @Test
    void thePageListsEveryStatusOfTheDescriptionAndNoOther() throws IOException {
        // Given
        JsonNode paths;
        try (InputStream in = Gateway.class.getResourceAsStream("openapi.json")) {
            paths = new ObjectMapper().readTree(in).get("paths");
        }
        Set<String> described = new TreeSet<>();
        paths.forEach(path ->
                path.forEach(method -> method.path("responses").fieldNames().forEachRemaining(described::add)));

        // When
        Set<String> listed = STATUS.matcher(read())
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        // Then
        assertThat(listed).isEqualTo(described);
    }

    /** The problem that the page shows, which the answer must have word for word but for its place. */
    private static String problem(String answer, String page) {
        String shown = page.substring(page.indexOf("\"problem\":"), page.indexOf("\"rejected\":"))
                .replaceAll("\n *", "");
        assertThat(answer).contains("reports.rejected.v1/");
        return shown;
    }

    private static Gateway gateway(Optional<Tokens> tokens) {
        return Gateway.start(
                new GatewaySettings("127.0.0.1", 0, tokens, Optional.empty(), 5_000),
                client(),
                Topics.DEFAULT,
                ReportIds.byAddressOrText(),
                new SimpleMeterRegistry());
    }

    private static Map<String, Object> client() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private static List<String> commands() {
        try {
            return COMMANDS.matcher(read())
                    .results()
                    .map((MatchResult block) -> block.group(1))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String shell(String command) {
        String curl = "curl() { '" + System.getProperty("java.home")
                + "/bin/java' -Dfile.encoding=UTF-8 -Dsun.jnu.encoding=UTF-8" + " -cp '"
                + System.getProperty("java.class.path") + "' org.epistream.system.MiniCurl \"$@\"; }\n";
        try {
            Path script = Files.writeString(folder.resolve("commands.sh"), curl + command);
            ProcessBuilder shell = new ProcessBuilder("sh", "-eu", script.toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true);
            shell.environment().put("LC_ALL", "C.UTF-8");
            Process process = shell.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            return said;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String read() throws IOException {
        return Files.readString(Samples.ROOT.resolve("docs/gateway.md"));
    }
}
