package dev.chatlab.web;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.persona.PersonaMessage;
import dev.chatlab.persona.PersonaYaml;
import dev.chatlab.theorist.Tryout;
import dev.chatlab.transcript.Turn.Provenance;
import dev.chatlab.voice.Honesty;
import io.vertx.core.Future;
import java.util.List;

/** What helps somebody who writes a character, over HTTP: the schema, a portrait and an answer of a draft; nothing is kept. */
final class DraftRoutes {
    private final Bus bus;
    private final RateLimits limits;

    DraftRoutes(Bus bus, RateLimits limits) {
        this.bus = bus;
        this.limits = limits;
    }

    void bind(Api api) {
        api.on("getPersonaSchema", this::schema);
        api.on("sketchPersona", this::sketch);
        api.on("tryPersona", this::tryOut);
    }

    private Future<?> schema(Call call) {
        call.rc().response().putHeader("Cache-Control", "no-cache");
        return call.send(200, "application/schema+json", PersonaYaml.schema());
    }

    private Future<?> sketch(Call call) {
        limits.sketch(call.user().id());
        return bus.ask(Bus.Address.PERSONAS, new PersonaMessage.Sketch(call.yaml()))
                .compose(drawn -> {
                    call.rc().response().putHeader("Cache-Control", "no-store");
                    return call.send(200, "image/svg+xml; charset=utf-8", drawn.svg());
                });
    }

    private record Reply(String reply, Provenance voice, String notice) {}

    private Future<?> tryOut(Call call) {
        String user = call.user().id();
        limits.tryout(user);
        String yaml = call.body().getString("yaml");
        String question = call.body().getString("question");
        if (question.isBlank()) {
            throw Failure.Invalid.field("/question", "must not be blank");
        }
        return bus.ask(Bus.Address.PERSONAS, new PersonaMessage.Read(user, yaml))
                .compose(read -> bus.ask(Bus.Address.TRYOUTS, new Tryout(read.persona(), question.strip())))
                .compose(answer -> call.json(
                        200,
                        new Reply(
                                answer.text(),
                                Provenance.SCRIPTED,
                                Honesty.of(List.of(Provenance.SCRIPTED.provider())))));
    }
}
