package dev.chatlab.portrait;

import dev.chatlab.persona.Persona;
import dev.chatlab.persona.PersonaYaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The portraits of the cast as it stands in the folder of characters. */
final class StockPortraits {
    private StockPortraits() {}

    static List<Persona> cast() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("personas"), 2)) {
            return files.filter(
                            file -> file.getNameCount() == 3 && file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(StockPortraits::read)
                    .toList();
        }
    }

    static String draw(Persona persona) {
        return Portrait.draw(persona.name(), persona.color(), persona.portrait());
    }

    private static Persona read(Path file) {
        try {
            return Objects.requireNonNull(
                    PersonaYaml.read("stock", file.toString(), Files.readString(file))
                            .persona(),
                    file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
