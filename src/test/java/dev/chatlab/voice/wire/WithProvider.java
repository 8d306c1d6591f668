package dev.chatlab.voice.wire;

import dev.chatlab.provider.ScriptedProvider;
import dev.chatlab.voice.prompt.Prompt;
import dev.chatlab.voice.prompt.Prompt.Message;
import dev.chatlab.voice.prompt.Prompt.Part;
import dev.chatlab.voice.prompt.Prompt.Role;
import dev.chatlab.voice.wire.ModelCall.Request;
import dev.chatlab.voice.wire.Provider.Dialect;
import dev.chatlab.voice.wire.Provider.Limits;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What tests of calls share: a scripted provider, a caller and something to ask. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class WithProvider {
    static final Limits SHORT = new Limits(Duration.ofMillis(700), Duration.ofMillis(700), 8, 8);
    static final Prompt PROMPT = new Prompt(
            List.of(new Part("Speak as yourself.", true)),
            List.of(new Message(Role.USER, List.of(Part.of("What is learning?")))));

    Vertx vertx;
    HttpCaller caller;
    ScriptedProvider provider;

    @BeforeAll
    void start() {
        vertx = Vertx.vertx();
        caller = new HttpCaller(vertx);
        provider = ScriptedProvider.start(vertx);
    }

    @AfterAll
    void stop() throws Exception {
        caller.close();
        provider.close();
        vertx.close().await(20, TimeUnit.SECONDS);
    }

    Request request(Dialect dialect, Limits limits, String model) {
        return new Request(provider.as(dialect, limits, model), model, PROMPT, 300);
    }

    Ear call(Dialect dialect, Limits limits, String model) {
        return call(request(dialect, limits, model));
    }

    Ear call(Request request) {
        Ear ear = new Ear();
        caller.call(request, ear);
        return ear;
    }
}
