package org.epistream.cli;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.epistream.cli.settings.Settings;
import org.epistream.cli.settings.SettingsException;
import org.epistream.cli.show.Console;
import org.epistream.domain.report.LogPlace;
import org.epistream.events.Topics;
import org.epistream.producer.aside.AsideKind;
import org.epistream.producer.aside.AsideLog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** What the verbs for what was set aside share: a cluster, and one of its topics. */
abstract class AsideVerb extends Verb {
    @ParentCommand
    private @Nullable AsideGroup group;

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    /** Does the verb's work on an open log. */
    abstract int run(Cluster cluster, Topics topics, AsideLog log, Console console) throws Exception;

    /** Fails where what was given on the command line makes no sense; before anything is opened. */
    void check(Topics topics) {}

    final AsideKind kind() {
        return requireNonNull(group).kind();
    }

    @Override
    final int run(Settings settings, Console console) throws Exception {
        Topics topics = topics(settings);
        check(topics);
        Cluster cluster = Cluster.of(settings);
        cluster.require();
        cluster.requireTopics(topics);
        try (AsideLog log = new AsideLog(cluster.settings(), topics)) {
            return run(cluster, topics, log, console);
        }
    }

    /** Places as they are given: with or without the topic. */
    final List<LogPlace> places(List<String> written, Topics topics) {
        String topic = kind().topic(topics);
        List<LogPlace> places = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String place : written) {
            try {
                places.add(LogPlace.of(place.chars().filter(c -> c == '/').count() == 1 ? topic + "/" + place : place));
            } catch (IllegalArgumentException e) {
                problems.add("'" + place + "' is no place: PARTITION/OFFSET as 'list' shows it");
            }
        }
        places.stream()
                .filter(place -> !place.topic().equals(topic))
                .forEach(place -> problems.add(place + " does not stand in " + topic));
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return places;
    }
}
