package dev.chatlab.quality;

import dev.chatlab.bus.Bus;
import dev.chatlab.persona.Issues;
import dev.chatlab.persona.Persona;
import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.persona.Persona.Position;
import dev.chatlab.persona.PersonaYaml;
import dev.chatlab.voice.english.Prose;
import dev.chatlab.voice.english.Stems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everybody who ships with the program, read from the files, by id in alphabetical order; and the shared issues. */
record StockCast(TreeMap<String, Persona> personas, Issues issues) {
    private static final Path FOLDER = Path.of("personas");
    private static final int FEW = 4;

    static StockCast read() {
        TreeMap<String, Persona> personas = new TreeMap<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            files.filter(file -> file.getNameCount() > 2 && file.toString().endsWith(".yaml"))
                    .map(StockCast::persona)
                    .forEach(persona -> personas.put(persona.id(), persona));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StockCast(personas, Issues.read("issues.yaml", text(FOLDER.resolve("issues.yaml"))));
    }

    private static Persona persona(Path file) {
        PersonaYaml.Reading reading =
                PersonaYaml.read(Bus.Address.STOCK, FOLDER.relativize(file).toString(), text(file));
        return Objects.requireNonNull(reading.persona(), () -> file + ": " + reading.findings());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> ids() {
        return List.copyOf(personas.keySet());
    }

    /**
     * What a character's notes hold for a topic. An idea has to do with it if a position on the matched issue rests on it, or
     * if its title, an alias, a claim or an example holds a sign of the topic.
     */
    Repertoire repertoire(String id, Subject subject) {
        Persona persona = Objects.requireNonNull(personas.get(id), id);
        List<Repertoire.Idea> ideas = persona.ideas().stream()
                .map(idea -> new Repertoire.Idea(idea.id(), sentences(idea)))
                .toList();
        Set<String> onTopic = new HashSet<>();
        persona.positions().stream()
                .filter(position -> position.issue().equals(subject.issue()))
                .map(Position::grounds)
                .forEach(onTopic::addAll);
        persona.ideas().stream().filter(idea -> isOn(idea, subject)).forEach(idea -> onTopic.add(idea.id()));
        List<String> examples = persona.ideas().stream()
                .flatMap(idea -> idea.examples().stream())
                .map(Prose::plain)
                .toList();
        return new Repertoire(ideas, onTopic, examples, persona.manner().sentences() <= FEW);
    }

    private static boolean isOn(Idea idea, Subject subject) {
        return Stream.of(List.of(idea.title()), idea.aliases(), idea.claims(), idea.examples())
                .flatMap(List::stream)
                .map(Stems::of)
                .anyMatch(lemmas -> subject.signs().stream().anyMatch(lemmas::containsAll));
    }

    private static List<String> sentences(Idea idea) {
        List<String> sentences = new ArrayList<>();
        Stream.of(idea.claims(), idea.because(), idea.examples(), idea.so(), idea.limits())
                .flatMap(List::stream)
                .map(Prose::plain)
                .forEach(sentences::add);
        idea.applied().stream().flatMap(StockCast::pieces).forEach(sentences::add);
        return List.copyOf(sentences);
    }

    /** The longest piece of a sentence with a slot, if it is of six words or more. */
    private static Stream<String> pieces(String slotted) {
        return Stream.of(slotted.split("\\{[^}]*}", -1))
                .map(Prose::plain)
                .filter(piece -> Prose.words(piece) >= 6)
                .limit(1);
    }
}
