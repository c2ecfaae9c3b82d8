package org.epistream.text.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.epistream.domain.measure.MeasureType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconFileTest {
    private static final String PETS = """
            # pets
            term\ttype\tweight\tstatus
            宠物集中看护\tpet-control\tstrong
            宠物…禁足\tpet-control
            核酸检测\t-

            type\tchinese\tenglish\toxcgrt\tphsm
            pet-control\t宠物管控\tPet control\tnone: animals are not covered\t2.1 2.2
            """;

    @TempDir
    private Path folder;

    @Test
    void ownTermsAndTypesAreFound() throws IOException {
        MeasureLexicon lexicon = MeasureLexicon.with(file(PETS));
        List<FoundMeasure> found = find(lexicon, "要开展宠物集中看护，宠物一律禁足。");
        assertThat(found)
                .extracting(FoundMeasure::type)
                .containsOnly(new MeasureType("pet-control"))
                .hasSize(2);
        assertThat(found.get(0).codes().oxcgrt().none()).isEqualTo("animals are not covered");
        assertThat(found.get(0).codes().phsm().codes()).containsExactly("2.1", "2.2");
        assertThat(lexicon.catalogue().name(new MeasureType("pet-control"), Locale.CHINESE))
                .isEqualTo("宠物管控");
    }

    @Test
    void aTermTakenOutNamesNoMeasure() throws IOException {
        assertThat(find(MeasureLexicon.with(file(PETS)), "要开展核酸检测。")).isEmpty();
    }

    @Test
    void theVersionFollowsTheContent() throws IOException {
        String first = MeasureLexicon.with(file(PETS)).version();
        String second = MeasureLexicon.with(file(PETS + "\n")).version();
        assertThat(first)
                .startsWith(MeasureLexicon.packaged().version() + "+own-")
                .isNotEqualTo(second);
        assertThat(MeasureLexicon.with(file(PETS)).version()).isEqualTo(first);
    }

    @Test
    void everyFaultIsToldWithItsLine() throws IOException {
        Path file = file("""
                宠物看护\ttesting
                term\ttype\tweight\tstatus
                看\ttesting
                宠物看护\tpets
                猫咪看护\ttesting\theavy
                猫咪看护\ttesting\tstrong\tsoon
                …看护\ttesting
                """);
        assertThatThrownBy(() -> MeasureLexicon.with(file))
                .isInstanceOf(LexiconException.class)
                .hasMessageContainingAll(
                        file.toString(),
                        "line 1: stands before the line that names the columns",
                        "line 3: a term has 2 to 40 characters",
                        "line 4: type pets is not known",
                        "line 5: weight 'heavy' is none of strong, weak and lone",
                        "line 6: term 猫咪看护 stands twice",
                        "line 7: in a term, …");
    }

    @Test
    void aFileInAnotherEncodingIsRefused() throws IOException {
        Path file = folder.resolve("gbk.tsv");
        Files.write(file, PETS.getBytes(Charset.forName("GBK")));
        assertThatThrownBy(() -> MeasureLexicon.with(file)).hasMessageContaining("is not UTF-8");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path file = folder.resolve("nowhere.tsv");
        assertThatThrownBy(() -> MeasureLexicon.with(file)).hasMessageContainingAll(file.toString(), "cannot be read");
    }

    private static List<FoundMeasure> find(MeasureLexicon lexicon, String text) {
        return new MeasureFinder(lexicon).find(text, 0, text.length(), List.of(), Tone.NEWS);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("own.tsv"), content);
    }
}
