package org.epistream.system.faults;

import java.nio.file.Path;
import org.epistream.broker.Broker;
import org.epistream.broker.BrokerSettings;
import org.epistream.broker.EmbeddedBroker;
import org.epistream.events.TopicPolicy;

/** A broker in a process of its own: {@code BrokerMain FOLDER PORT}. */
final class BrokerMain {
    static final String READY = "serves clients";

    private BrokerMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        BrokerSettings settings =
                new BrokerSettings(Path.of(arguments[0]), Integer.parseInt(arguments[1]), TopicPolicy.MAX_RECORD_BYTES);
        try (Broker broker = EmbeddedBroker.start(settings)) {
            System.out.println(broker.bootstrapServers() + " " + READY);
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
