package org.epistream.producer.aside;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.Mark;
import org.epistream.events.Topic;
import org.epistream.events.Topics;
import org.epistream.producer.PublishException;
import org.epistream.producer.log.LogWriter;
import org.jspecify.annotations.Nullable;

/** Sends copies and marks, and says so only when the brokers have them. */
public final class AsideWriter implements Marks, AutoCloseable {
    private final LogWriter log;
    private final Topic<LogPlace, Mark> marks;

    /** @param client Kafka settings with at least the brokers */
    public AsideWriter(Map<String, Object> client, Topics topics) {
        log = new LogWriter(client);
        marks = topics.marks();
    }

    /**
     * Sends all of them, in this order.
     *
     * @return the offset of each
     * @throws PublishException where the brokers did not take one; those before it may be there
     */
    List<Long> send(List<ProducerRecord<byte @Nullable [], byte @Nullable []>> records) {
        return log.send(records);
    }

    @Override
    public void put(Map<LogPlace, Mark> all) {
        List<ProducerRecord<byte @Nullable [], byte @Nullable []>> records = new ArrayList<>();
        all.forEach((place, mark) -> records.add(new ProducerRecord<>(
                marks.name(),
                marks.keys().serializer().serialize(marks.name(), place),
                marks.values().serializer().serialize(marks.name(), mark))));
        send(records);
    }

    @Override
    public void close() {
        log.close();
    }
}
