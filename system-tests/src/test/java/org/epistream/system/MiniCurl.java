package org.epistream.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Does what {@code curl} does with the options that our pages use, also where there is none. Says the status, then the answer. */
final class MiniCurl {
    private MiniCurl() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String address = "";
        String method = "GET";
        byte[] body = new byte[0];
        List<String> headers = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "-sS" -> {}
                case "-H" -> headers.addAll(List.of(arguments[++i].split(": ", 2)));
                case "-X" -> method = arguments[++i];
                case "--data-binary" -> {
                    body = data(arguments[++i]);
                    method = method.equals("GET") ? "POST" : method;
                }
                default -> address = arguments[i];
            }
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).method(method, BodyPublishers.ofByteArray(body));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        System.out.write((answer.statusCode() + " " + answer.body() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] data(String argument) throws IOException {
        if (argument.equals("@-")) {
            return System.in.readAllBytes();
        }
        return argument.startsWith("@")
                ? Files.readAllBytes(Path.of(argument.substring(1)))
                : argument.getBytes(StandardCharsets.UTF_8);
    }
}
