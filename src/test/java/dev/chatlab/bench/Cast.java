package dev.chatlab.bench;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.bus.Message;
import dev.chatlab.persona.Issues;
import dev.chatlab.persona.Persona;
import dev.chatlab.persona.PersonaMessage;
import dev.chatlab.persona.PersonaYaml;
import dev.chatlab.voice.Voice;
import dev.chatlab.voice.scripted.ScriptedVoice;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The stock theorists of the class path, served at {@code personas} without watching any folder. */
final class Cast {
    private static final String ISSUES = "personas/issues.yaml";
    static final List<String> IDS = List.of("dewey", "montessori", "freire");

    private Cast() {}

    static List<Persona> read() {
        return IDS.stream().map(Cast::persona).toList();
    }

    static Future<Void> serve(Bus bus, List<Persona> personas) {
        return bus.serve(Bus.Address.PERSONAS, PersonaMessage.class, ask -> answer(ask, personas))
                .completion();
    }

    private static Future<? extends Message> answer(PersonaMessage ask, List<Persona> personas) {
        return switch (ask) {
            case PersonaMessage.All _ -> Future.succeededFuture(new PersonaMessage.Catalogue(personas));
            case PersonaMessage.Find find ->
                personas.stream()
                        .filter(persona -> persona.id().equals(find.id()))
                        .findFirst()
                        .map(persona -> Future.succeededFuture(new PersonaMessage.Found(persona, "")))
                        .orElseGet(() -> Future.failedFuture(new Failure.NotFound("Not in this cast.")));
            default -> Future.failedFuture(new Failure.NotFound("Only the stock cast."));
        };
    }

    /** The real voice, as fast as it can. */
    static Voice scripted(Vertx vertx) {
        List<Persona> cast = read();
        Map<String, Persona> byId = cast.stream().collect(Collectors.toMap(Persona::id, Function.identity()));
        ScriptedVoice voice = new ScriptedVoice(vertx, Issues.read(ISSUES, text(ISSUES)), byId::get, 0);
        voice.prepare(cast);
        return voice;
    }

    private static Persona persona(String id) {
        String file = "personas/theorists/" + id + ".yaml";
        return Objects.requireNonNull(
                PersonaYaml.read(Bus.Address.STOCK, file, text(file)).persona(), file);
    }

    private static String text(String resource) {
        try (InputStream in = Cast.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
