package org.epistream.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A broker in a process of its own, that can be killed. */
final class BrokerProcess {
    private final Process process;
    private final String bootstrapServers;

    private BrokerProcess(Process process, String bootstrapServers) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
    }

    public static void main(String[] arguments) throws InterruptedException {
        try (Broker broker = EmbeddedBroker.start(new BrokerSettings(Path.of(arguments[0]), 0, 1 << 20))) {
            System.out.println(broker.bootstrapServers());
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    static BrokerProcess start(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        return new BrokerProcess(process, out.readLine());
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
