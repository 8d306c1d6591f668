package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Issues;
import dev.chatlab.persona.Persona;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.Direction;
import dev.chatlab.voice.Director;
import dev.chatlab.voice.Foresight;
import dev.chatlab.voice.Outlook;
import dev.chatlab.voice.Subject;
import dev.chatlab.voice.Voice;
import dev.chatlab.voice.VoiceEvent;
import io.vertx.core.Vertx;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The voice that needs no model: composes a turn from the persona's notes and says it at the pace of speech. Remembers
 * nothing between turns except notes made ready; a turn follows from persona, brief and the colleagues' notes alone.
 */
public final class ScriptedVoice implements Voice, Foresight, Director {
    private final Vertx vertx;
    private final Topics topics;
    private final Function<String, @Nullable Persona> colleagues;
    private final long delayMs;
    private final Map<String, Notes> ready = new ConcurrentHashMap<>();

    /**
     * {@code colleagues} finds the personas at a table by {@link Brief#reference}; {@code delayMs} is the pause between pieces of one to three
     * words, 0 for as fast as it can.
     */
    public ScriptedVoice(Vertx vertx, Issues issues, Function<String, @Nullable Persona> colleagues, long delayMs) {
        this.vertx = vertx;
        this.topics = new Topics(issues);
        this.colleagues = colleagues;
        this.delayMs = delayMs;
    }

    /** Makes notes ready ahead of the first turn, which takes some milliseconds each; not for an event loop. */
    public void prepare(Collection<Persona> personas) {
        personas.forEach(this::notes);
    }

    /** Puts away the notes of a character that is not needed for now. */
    public void forget(String owner, String id) {
        ready.remove(owner + "/" + id);
    }

    @Override
    public Speaking speak(Persona persona, Brief brief, Consumer<VoiceEvent> listener) {
        Script script = Composer.compose(notes(persona), brief, topics, id -> colleague(brief.reference(id)));
        return new PacedSpeech(vertx, script, delayMs, listener).begin();
    }

    /** A whole turn at once, of a character whose notes are not remembered; takes some milliseconds. */
    public String compose(Persona persona, Brief brief) {
        return Composer.compose(new Notes(persona, topics), brief, topics, id -> colleague(brief.reference(id)))
                .text();
    }

    @Override
    public Outlook foresee(Persona persona, Brief brief) {
        return Forecast.of(notes(persona), brief, topics, id -> colleague(brief.reference(id)));
    }

    @Override
    public Direction direct(Persona persona, Brief brief) {
        return Directing.of(notes(persona), brief, topics, id -> colleague(brief.reference(id)));
    }

    @Override
    public Subject subject(String topic) {
        return Directing.subject(topics.of(topic));
    }

    private Notes notes(Persona persona) {
        String key = persona.owner() + "/" + persona.id();
        return ready.compute(
                key,
                (id, known) -> known != null && known.persona().version().equals(persona.version())
                        ? known
                        : new Notes(persona, topics));
    }

    private @Nullable Notes colleague(String reference) {
        Persona persona = colleagues.apply(reference);
        return persona == null ? null : notes(persona);
    }
}
