package org.epistream.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpServerTest {
    @TempDir
    Path folder;

    @Test
    void twoValuesThatDifferOnlyInCaseAreTwoValuesOnOneConnection() throws IOException {
        try (HttpServer server = start(Optional.empty());
                Socket socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
            // When
            String first = ask(socket, "Token: abc");
            String second = ask(socket, "Token: ABC");

            // Then
            assertThat(first).contains("abc");
            assertThat(second).contains("ABC");
        }
    }

    @ParameterizedTest
    @CsvSource({"RSA, 2048", "EC, 256"})
    void aCertificateAndItsKeyInPemMakeItSecure(String algorithm, int size) throws Exception {
        // Given
        KeyStore made = make(algorithm, size);
        Path certificate = pem("CERTIFICATE", made.getCertificate("server").getEncoded());
        Path key =
                pem("PRIVATE KEY", made.getKey("server", "secret".toCharArray()).getEncoded());

        // When
        try (HttpServer server = start(Optional.of(Tls.of(certificate, key)))) {
            var answer = client(made)
                    .send(
                            HttpRequest.newBuilder(URI.create(
                                            "https://localhost:" + server.uri().getPort() + "/"))
                                    .header("Token", "x")
                                    .build(),
                            BodyHandlers.ofString());

            // Then
            assertThat(server.uri().getScheme()).isEqualTo("https");
            assertThat(answer.body()).isEqualTo("x");
        }
    }

    @Test
    void whatIsNoCertificateOrNoKeyIsNamed() throws Exception {
        // Given
        KeyStore made = make("EC", 256);
        Path certificate = pem("CERTIFICATE", made.getCertificate("server").getEncoded());
        Path other = pem("EC PRIVATE KEY", new byte[] {1});
        Path strange = pem(
                "PRIVATE KEY",
                make("RSA", 2048).getKey("server", "secret".toCharArray()).getEncoded());
        Path broken = pem("PRIVATE KEY", new byte[] {1});

        // Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tls.of(certificate, other))
                .withMessageContaining(other.toString())
                .withMessageContaining("PKCS#8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tls.of(certificate, broken))
                .withMessageContaining(broken.toString());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tls.of(certificate, strange))
                .withMessageContaining(strange.toString())
                .withMessageContaining("not the key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tls.of(other, other))
                .withMessageContaining(other.toString());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tls.of(folder.resolve("nothing"), broken))
                .withMessageContaining("nothing");
    }

    private static HttpServer start(Optional<Tls> tls) {
        return HttpServer.start(
                new ServerSettings("test", "localhost", 0, 8, OwnHeaders.OF_DATA, tls),
                config -> config.routes.get("/", context -> context.result(String.valueOf(context.header("Token")))));
    }

    private static String ask(Socket socket, String header) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(("GET / HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        InputStream in = socket.getInputStream();
        StringBuilder answer = new StringBuilder();
        while (!answer.toString().toLowerCase().contains("\r\n\r\nabc")) {
            answer.append((char) in.read());
        }
        return answer.toString();
    }

    private KeyStore make(String algorithm, int size) throws Exception {
        Path file = folder.resolve(algorithm + ".p12");
        int code = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        algorithm,
                        "-keysize",
                        String.valueOf(size),
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "secret")
                .inheritIO()
                .start()
                .waitFor();
        assertThat(code).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, "secret".toCharArray());
        }
        return store;
    }

    private Path pem(String kind, byte[] content) throws IOException {
        return Files.writeString(
                Files.createTempFile(folder, "server", ".pem"),
                "-----BEGIN " + kind + "-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + kind
                        + "-----\n");
    }

    private static HttpClient client(KeyStore trusted) throws Exception {
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("server", trusted.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(certificates);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }
}
