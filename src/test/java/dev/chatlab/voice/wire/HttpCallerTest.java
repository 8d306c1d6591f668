package dev.chatlab.voice.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.provider.Asked;
import dev.chatlab.provider.Manners;
import dev.chatlab.provider.ScriptedProvider;
import dev.chatlab.voice.prompt.Prompt;
import dev.chatlab.voice.prompt.Prompt.Message;
import dev.chatlab.voice.prompt.Prompt.Part;
import dev.chatlab.voice.prompt.Prompt.Role;
import dev.chatlab.voice.wire.ModelCall.Finish;
import dev.chatlab.voice.wire.ModelCall.Request;
import dev.chatlab.voice.wire.ModelCall.Signal.Ended;
import dev.chatlab.voice.wire.Provider.Dialect;
import dev.chatlab.voice.wire.Provider.Limits;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HttpCallerTest {
    static final Prompt PROMPT = new Prompt(
            List.of(new Part("Speak as yourself.", true)),
            List.of(new Message(Role.USER, List.of(Part.of("What is learning?")))));

    private Vertx vertx;
    private HttpCaller caller;
    private ScriptedProvider provider;

    @BeforeEach
    void start() {
        vertx = Vertx.vertx();
        caller = new HttpCaller(vertx);
        provider = ScriptedProvider.start(vertx);
    }

    @AfterEach
    void stop() throws Exception {
        caller.close();
        provider.close();
        vertx.close().await(20, TimeUnit.SECONDS);
    }

    private Request request(Dialect dialect, Limits limits, String model) {
        return new Request(provider.as(dialect, limits, model), model, PROMPT, 300);
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_streams_and_ends_with_what_it_took(Dialect dialect) throws Exception {
        provider.next(Manners.saying("Learning is doing, undergoing \"both\" – 学び 🙂."));
        Ear ear = new Ear();
        caller.call(request(dialect, Limits.STANDARD, "good"), ear);
        assertThat(ear.end())
                .isEqualTo(new Ended(Finish.STOP, "good", new ModelCall.Usage(
                        360, 300, dialect == Dialect.OPENAI ? null : (Integer) 20, 8)));
        assertThat(ear.text()).isEqualTo("Learning is doing, undergoing \"both\" – 学び 🙂.");
    }

    @Test
    void a_closed_call_closes_the_connection_and_tells_nothing_more() throws Exception {
        provider.next("slow");
        Ear ear = new Ear();
        ModelCall call = caller.call(request(Dialect.OPENAI, Limits.STANDARD, "slow"), ear);
        Asked asked = provider.take();
        ear.awaitWords();
        call.close();
        asked.hungUp().get(1, TimeUnit.SECONDS);
        int heard = ear.heard().size();
        Thread.sleep(300);
        assertThat(ear.heard()).hasSize(heard);
        assertThat(ear.hasEnded()).isFalse();
    }
}
