package org.epistream.cli.reset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.epistream.cli.reset.Item.Kind;
import org.epistream.consumer.DatabaseAddress;
import org.epistream.consumer.SinkReset;
import org.epistream.events.Topic;
import org.epistream.events.Topics;

/**
 * Takes back all that one generation has computed: its topics, those that the streams app made for itself, the offsets of its
 * consumer groups, its rows in the sink, and the state on this machine. What it leaves is what cannot be computed again.
 *
 * <p>Every step may be taken again: one that was cut short is finished by the next reset. Until then a {@link ResetMark} keeps
 * roles from starting.
 */
public final class Reset {
    private static final long TO_THE_END = -1;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Admin admin;
    private final Topics topics;
    private final DatabaseAddress database;
    private final Path state;
    private final Set<String> emptied;
    private final ResetMark mark;

    /**
     * @param database the sink; may not be there yet
     * @param stateFolder where the streams app of this machine keeps its state
     * @param emptied names of topics that lose their records though they belong to no generation; they are not made anew,
     *     since marks name their records by their offsets
     */
    public Reset(Admin admin, Topics topics, DatabaseAddress database, Path stateFolder, Set<String> emptied) {
        this.admin = admin;
        this.topics = topics;
        this.database = database;
        this.emptied = Set.copyOf(emptied);
        state = stateFolder.resolve(topics.enrichApplication());
        mark = new ResetMark(admin, topics);
    }

    /** One step, and what it is called in messages. */
    public record Step(String name, Action action) {
        /** What a step does. */
        @FunctionalInterface
        public interface Action {
            void run() throws Exception;
        }
    }

    /** All steps in their order. */
    public List<Step> steps() {
        return List.of(
                new Step("mark", this::begin),
                new Step("groups", this::deleteGroups),
                new Step("rows", this::deleteRows),
                new Step("topics", this::deleteTopics),
                new Step("state", this::deleteState),
                new Step("unmark", mark::take));
    }

    /** What goes and what stays, as it is now. */
    public List<Item> items() throws ExecutionException, InterruptedException, IOException {
        List<Item> items = new ArrayList<>();
        Set<String> going = deletedTopics();
        going.addAll(emptied);
        List<String> present = new ArrayList<>(going);
        topics.all().stream()
                .map(Topic::name)
                .filter(name -> !going.contains(name))
                .forEach(present::add);
        present.retainAll(admin.listTopics().names().get());
        Map<String, Long> records = records(present);
        present.forEach(name -> items.add(new Item(Kind.TOPIC, name, going.contains(name), records.get(name))));
        groups().forEach(group -> items.add(new Item(Kind.GROUP, group, true, null)));
        SinkReset.look(database, topics, going)
                .forEach(table -> items.add(new Item(Kind.TABLE, table.name(), table.goes(), table.rows())));
        if (Files.exists(state)) {
            items.add(new Item(Kind.FOLDER, state.toString(), true, null));
        }
        items.sort(Comparator.comparing(item -> !item.goes()));
        return items;
    }

    /** What the groups' members are called, where roles run; nothing may be taken from under them. */
    public List<String> running() throws ExecutionException, InterruptedException {
        List<String> running = new ArrayList<>();
        for (ConsumerGroupDescription group :
                admin.describeConsumerGroups(groups()).all().get().values()) {
            group.members()
                    .forEach(member -> running.add(group.groupId() + " (" + member.clientId() + member.host() + ")"));
        }
        return running;
    }

    private void begin() throws ExecutionException, InterruptedException {
        boolean first = mark.set();
        List<String> running = running();
        if (!running.isEmpty()) {
            if (first) {
                mark.take();
            }
            throw new IllegalStateException("roles are running: " + String.join(", ", running)
                    + "; stop them first (one that was killed is forgotten after ten seconds)");
        }
    }

    private void deleteGroups() throws ExecutionException, InterruptedException {
        for (String group : groups()) {
            try {
                admin.deleteConsumerGroups(List.of(group)).all().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                    throw e;
                }
            }
        }
    }

    private void deleteRows() throws ExecutionException, InterruptedException {
        SinkReset.remove(database, topics, deletedTopics(), emptied);
    }

    private void deleteTopics() throws ExecutionException, InterruptedException {
        empty(emptied);
        Set<String> going = deletedTopics();
        going.retainAll(admin.listTopics().names().get());
        admin.deleteTopics(going).all().get();
        // A role that starts while a topic is still being deleted could not make it anew.
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (admin.listTopics().names().get().stream().anyMatch(going::contains)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the brokers have not deleted the topics within a minute");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private void empty(Set<String> names) throws ExecutionException, InterruptedException {
        Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
        for (TopicDescription topic :
                admin.describeTopics(names).allTopicNames().get().values()) {
            topic.partitions()
                    .forEach(partition -> all.put(
                            new TopicPartition(topic.name(), partition.partition()),
                            RecordsToDelete.beforeOffset(TO_THE_END)));
        }
        admin.deleteRecords(all).all().get();
    }

    private void deleteState() throws IOException {
        if (Files.notExists(state)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(state)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    /** Those of the generation, and those that the streams app made for itself: it puts its own name before theirs. */
    private Set<String> deletedTopics() throws ExecutionException, InterruptedException {
        Set<String> going = new TreeSet<>();
        topics.derived().forEach(topic -> going.add(topic.name()));
        String own = topics.enrichApplication() + "-";
        admin.listTopics().names().get().stream()
                .filter(name -> name.startsWith(own))
                .forEach(going::add);
        return going;
    }

    /** That of the streams app, and one for each database that a store has ever written. */
    private List<String> groups() throws ExecutionException, InterruptedException {
        String store = topics.storeGroup();
        return admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .filter(id -> id.equals(topics.enrichApplication()) || id.equals(store) || id.startsWith(store + "."))
                .sorted()
                .toList();
    }

    private Map<String, Long> records(Collection<String> names) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        Map<TopicPartition, OffsetSpec> beginnings = new HashMap<>();
        admin.describeTopics(names)
                .allTopicNames()
                .get()
                .forEach((name, topic) -> topic.partitions().forEach(partition -> {
                    ends.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest());
                    beginnings.put(new TopicPartition(name, partition.partition()), OffsetSpec.earliest());
                }));
        Map<String, Long> records = new HashMap<>();
        admin.listOffsets(ends)
                .all()
                .get()
                .forEach((partition, end) -> records.merge(partition.topic(), end.offset(), Long::sum));
        admin.listOffsets(beginnings)
                .all()
                .get()
                .forEach((partition, begin) -> records.merge(partition.topic(), -begin.offset(), Long::sum));
        return records;
    }
}
