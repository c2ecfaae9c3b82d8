package org.epistream.producer.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropFolderTest {
    private static final Duration SETTLE = Duration.ofSeconds(2);

    @TempDir
    Path path;

    private long nanos;
    private DropFolder folder;

    @BeforeEach
    void takeTheFolder() throws IOException {
        folder = new DropFolder(path, SETTLE, () -> nanos);
    }

    @AfterEach
    void leaveTheFolder() throws IOException {
        folder.close();
    }

    @Test
    void aFileIsPickedUpWhenNobodyHasWrittenToItForTwoSeconds() throws IOException {
        // Given
        Path file = Files.writeString(path.resolve("a.txt"), "消");
        look();
        Files.writeString(file, "消毒");
        Optional<PickUp> whileWritten = look();

        // When
        Optional<PickUp> settled = look();

        // Then
        assertThat(whileWritten).isEmpty();
        assertThat(settled.orElseThrow().name()).isEqualTo("a.txt");
        assertThat(file).doesNotExist();
        assertThat(settled.orElseThrow().file()).hasContent("消毒").startsWith(path.resolve("work"));
    }

    @Test
    void whatIsHiddenOrNamedAsUnfinishedIsLeftAloneUntilItIsRenamed() throws IOException {
        // Given
        for (String name : new String[] {".a.txt", "a.txt.part", "a.txt.tmp", "a.TXT.PART", "a.txt~"}) {
            Files.writeString(path.resolve(name), "消毒");
        }
        Files.createDirectory(path.resolve("folder"));
        look();
        Optional<PickUp> before = look();

        // When
        Files.move(path.resolve("a.txt.part"), path.resolve("a.txt"));
        look();

        // Then
        assertThat(before).isEmpty();
        assertThat(look().orElseThrow().name()).isEqualTo("a.txt");
        assertThat(look()).isEmpty();
    }

    @Test
    void theOldestIsPickedUpFirst() throws IOException {
        // Given
        Files.writeString(path.resolve("a.txt"), "后");
        Files.setLastModifiedTime(Files.writeString(path.resolve("b.txt"), "先"), FileTime.fromMillis(1_000));

        // When
        look();

        // Then
        assertThat(look().orElseThrow().name()).isEqualTo("b.txt");
        assertThat(look().orElseThrow().name()).isEqualTo("a.txt");
    }

    @Test
    void aRefusedFileLiesBesideItsReasonAndNoNameIsTakenTwice() throws IOException {
        // Given
        PickUp first = drop("a.txt.gz");
        folder.failed(first, "它不是文本\n");
        PickUp second = drop("a.txt.gz");

        // When
        folder.failed(second, "again\n");
        folder.done(drop("a.txt.gz"));

        // Then
        assertThat(path.resolve("failed/a.txt.gz")).exists();
        assertThat(path.resolve("failed/a.txt.gz.reason.txt")).hasContent("它不是文本\n");
        assertThat(path.resolve("failed/a-2.txt.gz.reason.txt")).hasContent("again\n");
        assertThat(path.resolve("done/a.txt.gz")).exists();
        assertThat(folder.left()).isEmpty();
    }

    @Test
    void whatWasBeingSentIsFoundAgainUnderItsIdAfterARestart() throws IOException {
        // Given
        PickUp before = drop("a.txt");
        String id = folder.id();
        folder.close();

        // When
        folder = new DropFolder(path, SETTLE, () -> nanos);

        // Then
        assertThat(folder.left()).containsExactly(before);
        assertThat(folder.id()).isEqualTo(id);
    }

    @Test
    void whatSomebodyStillWritesToIsSeenAndPutBack() throws IOException {
        // Given
        PickUp file = drop("a.txt");
        Files.writeString(file.file(), "写到一半又写");

        // When
        boolean unchanged = file.isUnchanged();
        folder.putBack(file);

        // Then
        assertThat(unchanged).isFalse();
        assertThat(path.resolve("a.txt")).exists();
        assertThat(folder.left()).isEmpty();
    }

    @Test
    void aFolderIsFollowedByOneOnly() {
        assertThatThrownBy(() -> new DropFolder(path, SETTLE, () -> nanos))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("followed by another");
    }

    private PickUp drop(String name) throws IOException {
        Files.writeString(path.resolve(name), "消毒");
        look();
        return look().orElseThrow();
    }

    /** Looks into the folder two seconds later. */
    private Optional<PickUp> look() throws IOException {
        nanos += SETTLE.toNanos();
        return folder.next();
    }
}
