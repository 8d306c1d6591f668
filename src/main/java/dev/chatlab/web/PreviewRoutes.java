package dev.chatlab.web;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.persona.Persona;
import dev.chatlab.theorist.TheoristMessage.Preview;
import dev.chatlab.theorist.TheoristsMessage;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.voice.Brief;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * A glance ahead over HTTP: asks every theorist at once what it would likely say. One who is slow or cannot be reached is an
 * item with an error, and keeps nobody else waiting.
 */
final class PreviewRoutes {
    private static final long PATIENCE_MS = 3_000;
    private static final String NOWHERE = "preview";

    private final Bus bus;
    private final Company company;

    PreviewRoutes(Bus bus) {
        this.bus = bus;
        company = new Company(bus);
    }

    void bind(Api api) {
        api.on("preview", this::preview);
    }

    private Future<?> preview(Call call) {
        String topic = call.body().getString("topic").strip();
        if (topic.isEmpty()) {
            throw Failure.Invalid.field("/topic", "Say what the discussion would be about.");
        }
        return company.of(call.user().id(), ids(call.body().getJsonArray("personas")))
                .compose(personas -> collect(topic, personas))
                .compose(items -> call.json(200, new PreviewJson(topic, items)));
    }

    private static List<String> ids(JsonArray personas) {
        return personas.stream()
                .map(item -> item instanceof JsonObject o ? o.getString("id") : (String) item)
                .toList();
    }

    private Future<List<PreviewJson.Item>> collect(String topic, List<Persona> personas) {
        List<Speaker> table = personas.stream().map(PreviewRoutes::speaker).toList();
        Map<String, String> owners = personas.stream()
                .filter(PreviewRoutes::isOwn)
                .collect(Collectors.toUnmodifiableMap(Persona::id, Persona::owner));
        List<Future<PreviewJson.Item>> asked = personas.stream()
                .map(persona -> ask(topic, persona, table, owners))
                .toList();
        return Future.join(asked).map(all -> all.list());
    }

    private Future<PreviewJson.Item> ask(
            String topic, Persona persona, List<Speaker> table, Map<String, String> owners) {
        Brief brief =
                new Brief(NOWHERE, topic, "en", Brief.Length.SHORT, 0, 1, speaker(persona), table, List.of(), owners);
        return awake(persona)
                .compose(done -> bus.ask(Bus.Address.theorist(persona.owner(), persona.id()), new Preview(brief)))
                .timeout(PATIENCE_MS, TimeUnit.MILLISECONDS)
                .map(foreseen -> PreviewJson.item(persona, foreseen.outlook()))
                .otherwise(error -> PreviewJson.missing(persona, Problems.of(plain(persona, error))));
    }

    private static boolean isOwn(Persona persona) {
        return !persona.owner().equals(Bus.Address.STOCK);
    }

    /** A character of somebody's own has no actor until it is needed. */
    private Future<?> awake(Persona persona) {
        return isOwn(persona)
                ? bus.ask(Bus.Address.THEORISTS, new TheoristsMessage.Wake(persona.owner(), persona.id()))
                : Future.succeededFuture();
    }

    private static Speaker speaker(Persona persona) {
        return new Speaker(Speaker.Kind.THEORIST, persona.id(), persona.name());
    }

    /** What a person can do about a theorist who did not answer. */
    private static Throwable plain(Persona persona, Throwable error) {
        if (error instanceof TimeoutException) {
            return new Failure.Unavailable("timeout", persona.name() + " took too long. Please try again.");
        }
        return Bus.nobodyThere(error)
                ? new Failure.Unavailable("voice_missing", persona.name() + " cannot be reached on this server.")
                : error;
    }
}
