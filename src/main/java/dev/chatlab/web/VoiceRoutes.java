package dev.chatlab.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.voice.Offered;
import dev.chatlab.voice.Trials;
import dev.chatlab.voice.VoicesMessage;
import dev.chatlab.voice.VoicesMessage.Looked;
import dev.chatlab.voice.VoicesMessage.Standing;
import dev.chatlab.voice.VoicesMessage.Tried;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells which voices a discussion or a seat may choose and how they are, and tests one. */
final class VoiceRoutes {
    /** The test itself, and the store before it. */
    private static final Duration LONGEST = VoicesMessage.PATIENCE.plusSeconds(15);

    private static final Standing UNKNOWN = new Standing(null, null);

    private final Bus bus;
    private final RateLimits limits;
    private final Offered offered;

    VoiceRoutes(Bus bus, RateLimits limits, Offered offered) {
        this.bus = bus;
        this.limits = limits;
        this.offered = offered;
    }

    void bind(Api api) {
        api.on("listVoices", this::list);
        api.on("testVoice", this::test);
    }

    private record Listed(@JsonProperty("default") String standard, List<Shown> items) {}

    private record Shown(
            @JsonUnwrapped Offered.Item voice,
            @JsonUnwrapped Standing standing) {}

    private Future<?> list(Call call) {
        return bus.ask(Bus.Address.VOICES, new VoicesMessage.Look())
                .recover(error -> Bus.nobodyThere(error)
                        ? Future.succeededFuture(new Looked(Map.of()))
                        : Future.failedFuture(error))
                .compose(looked -> call.json(
                        200,
                        new Listed(
                                offered.standard(),
                                offered.items().stream()
                                        .map(item -> new Shown(
                                                item, looked.standings().getOrDefault(item.id(), UNKNOWN)))
                                        .toList())));
    }

    private Future<?> test(Call call) {
        String user = call.user().id();
        String voice = call.path("voice");
        if (offered.items().stream().noneMatch(item -> item.id().equals(voice) && !item.scripted())) {
            throw new Failure.NotFound("There is no voice " + voice + " that a model makes.");
        }
        @Nullable String key = call.key();
        return bus.ask(Bus.Address.STORE, new Trials.Recall(user, key, voice)).compose(known -> {
            if (known.answer() != null) {
                return call.json(200, known.answer());
            }
            limits.trial(user);
            return bus.ask(Bus.Address.VOICES, new VoicesMessage.Try(user, voice), LONGEST)
                    .compose(answer -> kept(user, key, voice, answer))
                    .compose(answer -> call.json(200, answer));
        });
    }

    private Future<Tried> kept(String user, @Nullable String key, String voice, Tried answer) {
        return key == null
                ? Future.succeededFuture(answer)
                : bus.ask(Bus.Address.STORE, new Trials.Keep(user, key, voice, answer))
                        .map(answer);
    }
}
