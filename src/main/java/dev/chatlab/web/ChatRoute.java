package dev.chatlab.web;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.persona.Persona;
import dev.chatlab.persona.PersonaMessage;
import dev.chatlab.voice.Offered;
import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;

/** One question to one theorist, without an account: nothing is stored, and only so many are answered at a time. */
final class ChatRoute {
    private static final int MOST_AT_ONCE = 64;

    private final Bus bus;
    private final RateLimits limits;
    private final Forwarded forwarded;
    private final String voice;
    private int active;

    /** Answers come from the voice that speaks where none is named. */
    ChatRoute(Bus bus, HttpSettings settings, RateLimits limits, Offered voices) {
        this.bus = bus;
        this.limits = limits;
        this.voice = voices.standard();
        forwarded = new Forwarded(settings.trustProxy());
    }

    void bind(Api api) {
        api.on("chat", this::chat);
    }

    private Future<?> chat(Call call) {
        limits.chat(forwarded.client(call.rc().request()));
        String message = call.body().getString("message");
        if (message.isBlank()) {
            throw Failure.Invalid.field("/message", "must not be blank");
        }
        if (active >= MOST_AT_ONCE) {
            throw new Failure.Unavailable("busy", "Too many questions are being answered right now. Please try again.");
        }
        active++;
        return theorist(call.body().getString("theorist"), message)
                .compose(persona -> {
                    call.rc().response().putHeader("X-Theorist", persona.id()).putHeader("X-Voice", voice);
                    ChatReply reply = call.accepts("json")
                            ? new WholeReply(call, persona.id(), voice)
                            : new StreamedReply(call.rc());
                    return new Chat(bus, call.rc(), reply, voice).ask(persona, message);
                })
                .eventually(() -> {
                    active--;
                    return Future.succeededFuture();
                });
    }

    private Future<Persona> theorist(@Nullable String id, String message) {
        if (id == null) {
            return bus.ask(Bus.Address.PERSONAS, new PersonaMessage.All())
                    .map(catalogue -> Fit.choose(catalogue.personas(), message));
        }
        return bus.ask(Bus.Address.PERSONAS, new PersonaMessage.Find("", id))
                .map(PersonaMessage.Found::persona)
                .recover(error -> Future.failedFuture(
                        error instanceof Failure.NotFound
                                ? Failure.Invalid.field("/theorist", "There is no theorist " + id + ".")
                                : error));
    }
}
