package org.epistream.cli.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.epistream.events.Json;

/** A report in a folder and what a careful reader wrote down about it: {@code NAME.txt} and {@code NAME.gold.json}. */
record GoldCase(String name, Path gold) {
    private static final String ENDING = ".gold.json";
    private static final List<String> REPORTS = List.of(".txt", ".html", ".json");

    /** The cases that lie in a folder itself, by their names. */
    static List<GoldCase> in(Path folder) throws IOException {
        List<GoldCase> cases = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                cases.add(new GoldCase(name.substring(0, name.length() - ENDING.length()), file));
            }
        }
        // As their files' names are sorted: a-b comes before a.
        Comparator<GoldCase> order = Comparator.comparing(each -> Value.of(each.name + ENDING), Value.ORDER);
        return cases.stream().sorted(order).toList();
    }

    /** @throws IllegalArgumentException saying why the file cannot be used */
    Answers answers() {
        try {
            return Answers.gold(Json.mapper().readTree(Files.readAllBytes(gold)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is broken JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("it cannot be read: " + e.getMessage(), e);
        }
    }

    Optional<Path> report() {
        return reports().filter(Files::isRegularFile).findFirst();
    }

    private Stream<Path> reports() {
        return REPORTS.stream().map(ending -> gold.resolveSibling(name + ending));
    }
}
