package dev.chatlab.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.persona.Persona;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every portrait of the cast is, to the letter, the one kept beside the tests; when the drawing or a block changes, look at what
 * has become of them and keep them with {@code mvn test -Dtest=GoldenPortraitTest -Dchatlab.portraits=keep}.
 */
class GoldenPortraitTest {
    private static final Path KEPT = Path.of("src/test/resources/portraits");
    private static final boolean KEEP = "keep".equals(System.getProperty("chatlab.portraits"));

    private static List<Persona> cast;

    @BeforeAll
    static void the_cast_is_read() throws IOException {
        cast = StockPortraits.cast();
    }

    @Test
    void the_portraits_of_the_cast_are_the_ones_that_were_kept() throws IOException {
        Map<String, String> drawn = new HashMap<>();
        cast.forEach(persona -> drawn.put(persona.id() + ".svg", StockPortraits.draw(persona)));
        if (KEEP) {
            keep(drawn);
        }
        try (Stream<Path> files = Files.list(KEPT)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(drawn.keySet());
        }
        for (Map.Entry<String, String> portrait : drawn.entrySet()) {
            assertThat(portrait.getValue().equals(Files.readString(KEPT.resolve(portrait.getKey()))))
                    .as("%s is drawn as it was kept", portrait.getKey())
                    .isTrue();
        }
    }

    private static void keep(Map<String, String> drawn) throws IOException {
        try (Stream<Path> old = Files.list(KEPT)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, String> portrait : drawn.entrySet()) {
            Files.writeString(KEPT.resolve(portrait.getKey()), portrait.getValue());
        }
    }

    @Test
    void every_character_says_how_it_looks_in_words_that_can_be_drawn() {
        assertThat(cast).hasSize(36);
        for (Persona persona : cast) {
            assertThat(persona.portrait()).as(persona.id()).isNotEmpty().containsKey("seed");
            persona.portrait().forEach((key, word) -> {
                if (!key.equals("seed")) {
                    assertThat(Vocabulary.WORDS.get(key))
                            .as(persona.id() + "/" + key)
                            .contains(word);
                }
            });
        }
    }

    @Test
    void any_two_of_the_cast_differ_in_shape_and_not_by_colour_or_the_wavering_of_the_pen_alone() {
        for (Persona one : cast) {
            for (Persona other : cast) {
                if (one.id().compareTo(other.id()) < 0) {
                    assertThat(differences(shape(one), shape(other)))
                            .as("%s and %s", one.id(), other.id())
                            .isGreaterThanOrEqualTo(shape(one).object() == Look.Thing.NONE ? 3 : 1);
                }
            }
        }
    }

    private static Look shape(Persona persona) {
        return Look.of(persona.portrait(), persona.name());
    }

    /** In how many parts that have an outline two looks differ. */
    private static long differences(Look a, Look b) {
        return Stream.of(
                        a.object() == b.object(),
                        a.face() == b.face(),
                        a.hair() == b.hair(),
                        a.headwear() == b.headwear(),
                        a.brows() == b.brows(),
                        a.nose() == b.nose(),
                        a.mouth() == b.mouth(),
                        a.beard() == b.beard(),
                        a.glasses() == b.glasses(),
                        a.collar() == b.collar(),
                        a.age() == b.age(),
                        a.jewellery() == b.jewellery())
                .filter(same -> !same)
                .count();
    }
}
