package org.epistream.system;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Epistream over the samples in a process of its own, with its page, and a way to push more reports. */
final class RunningPage implements AutoCloseable {
    private static final Pattern PAGE = Pattern.compile("Page\\s+(http://127\\.0\\.0\\.1:\\d+/)");
    private static final Pattern GATEWAY = Pattern.compile("Gateway\\s+(http://127\\.0\\.0\\.1:\\d+/v1/reports)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Program run;
    private final URI uri;
    private final URI gateway;

    private RunningPage(Program run) {
        this.run = run;
        this.uri = first(PAGE, run.output());
        this.gateway = first(GATEWAY, run.output());
    }

    static RunningPage start(Path folder) {
        List<String> arguments = new ArrayList<>(List.of("run", "--lang", "en", "--port", "0", "--kafka-port", "0"));
        arguments.addAll(
                List.of("--gateway-port", "0", "--data", folder.resolve("data").toString()));
        Samples.files().forEach(file -> arguments.add(file.toString()));
        Program run = Program.startToStay(folder, arguments.toArray(String[]::new));
        run.awaitOutput("Ctrl-C ends");
        return new RunningPage(run);
    }

    URI uri() {
        return uri;
    }

    /** Pushes a report over HTTP; the broker has it when this returns. */
    void push(String id, String body) {
        String report = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("body", body)
                .toString();
        HttpRequest request = HttpRequest.newBuilder(gateway)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(report))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static URI first(Pattern pattern, String output) {
        Matcher matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new AssertionError("nothing like " + pattern + " in:\n" + output);
        }
        return URI.create(matcher.group(1));
    }

    @Override
    public void close() {
        run.terminate();
        run.await();
    }
}
