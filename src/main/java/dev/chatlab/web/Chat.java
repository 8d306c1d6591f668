package dev.chatlab.web;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.persona.Persona;
import dev.chatlab.theorist.TheoristMessage;
import dev.chatlab.theorist.Utterance;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.Brief;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** One question on its way: a talk of two turns that only this request knows, hushed when the one who asked goes away. */
final class Chat {
    private static final Pattern MARKER = Pattern.compile("\\s?\\[\\[t\\d+]]");
    private static final Speaker VISITOR = new Speaker(Speaker.Kind.USER, "visitor", "Visitor");
    private static final int ANSWER = 2;
    private static final long PATIENCE_MS = 120_000;

    private final Bus bus;
    private final RoutingContext rc;
    private final ChatReply reply;
    private final String voice;
    private final String id = "chat-" + UUID.randomUUID();
    private final Promise<Void> over = Promise.promise();

    Chat(Bus bus, RoutingContext rc, ChatReply reply, String voice) {
        this.bus = bus;
        this.rc = rc;
        this.reply = reply;
        this.voice = voice;
    }

    /** Completes when the answer is out, or nobody waits for it any more. */
    Future<Void> ask(Persona persona, String message) {
        String theorist = Bus.Address.theorist(persona.owner(), persona.id());
        MessageConsumer<Utterance> ear = bus.listen(Bus.Address.discussion(id), Utterance.class, this::hear);
        rc.addEndHandler(gone -> over.tryComplete());
        long patience = rc.vertx()
                .setTimer(PATIENCE_MS, late -> reply.failed(tooLate()).onComplete(over::tryComplete, over::tryFail));
        return ear.completion()
                .compose(ready -> bus.ask(
                        theorist,
                        new TheoristMessage.TakeTurn(Bus.Address.discussion(id), 1, voice, brief(persona, message))))
                .compose(begun -> over.future())
                .eventually(() -> {
                    rc.vertx().cancelTimer(patience);
                    bus.tell(theorist, new TheoristMessage.Hush(id, ANSWER));
                    return ear.unregister();
                });
    }

    private Brief brief(Persona persona, String message) {
        Speaker speaker = new Speaker(Speaker.Kind.THEORIST, persona.id(), persona.name());
        Turn question = Turn.byUser(1, VISITOR, message, Instant.now());
        long seed = ThreadLocalRandom.current().nextLong(1L << 53);
        return new Brief(
                id, message, "en", Brief.Length.NORMAL, seed, ANSWER, speaker, List.of(speaker), List.of(question));
    }

    private void hear(Utterance utterance) {
        if (over.future().isComplete()) {
            return;
        }
        switch (utterance) {
            case Utterance.Words words -> reply.words(plain(words.text()));
            case Utterance.Working ignored -> {}
            case Utterance.Reset ignored -> reply.reset();
            case Utterance.Finished done ->
                end(reply.finished(plain(done.speech().text()), done.speech().voice()));
            case Utterance.Failed failed -> end(reply.failed(new Failure.Unavailable(failed.code(), failed.detail())));
        }
    }

    private void end(Future<Void> told) {
        told.onComplete(over::tryComplete, over::tryFail);
    }

    private static Failure tooLate() {
        return new Failure.Unavailable("timeout", "The answer took too long. Please try again.");
    }

    /** Without citation markers: there is nothing on the other side that they could point to. */
    private static String plain(String text) {
        return MARKER.matcher(text).replaceAll("");
    }
}
