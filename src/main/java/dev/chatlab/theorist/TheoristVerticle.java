package dev.chatlab.theorist;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Done;
import dev.chatlab.bus.Failure;
import dev.chatlab.bus.Message;
import dev.chatlab.persona.Persona;
import dev.chatlab.persona.PersonaMessage.Changed;
import dev.chatlab.theorist.TheoristMessage.Bid;
import dev.chatlab.theorist.TheoristMessage.Foreseen;
import dev.chatlab.theorist.TheoristMessage.Hush;
import dev.chatlab.theorist.TheoristMessage.Offer;
import dev.chatlab.theorist.TheoristMessage.Preview;
import dev.chatlab.theorist.TheoristMessage.TakeTurn;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Labels;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.SpeechGate;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.Foresight;
import dev.chatlab.voice.Voice;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One theorist, at an address of its own. Starts a stream for each turn it is asked to take and returns at once, so that it
 * can speak in many discussions at the same time; a persona that changes meanwhile speaks the next turn.
 */
public final class TheoristVerticle extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(TheoristVerticle.class);

    /** Whom else a model may begin to speak for: the roles of a chat. */
    private static final List<String> ROLES = List.of("User", "Human", "Assistant", "Moderator");

    private record Key(String discussion, int turn) {}

    private final Bus bus;
    private final Voices voices;
    private final Map<Key, Speech> speeches = new HashMap<>();
    private Persona persona;
    private Bids bids;

    public TheoristVerticle(Bus bus, Persona persona, Voices voices) {
        this.bus = bus;
        this.persona = persona;
        this.bids = new Bids(persona);
        this.voices = voices;
    }

    @Override
    public Future<?> start() {
        MessageConsumer<?> mailbox =
                bus.serve(Bus.Address.theorist(persona.owner(), persona.id()), TheoristMessage.class, this::handle);
        MessageConsumer<?> changes = bus.listen(Bus.Address.PERSONAS_CHANGED, Changed.class, this::changed);
        return Future.all(mailbox.completion(), changes.completion());
    }

    @Override
    public Future<?> stop() {
        List.copyOf(speeches.values()).forEach(Speech::hush);
        return Future.succeededFuture();
    }

    private Future<? extends Message> handle(TheoristMessage message) {
        return Future.succeededFuture(
                switch (message) {
                    case TakeTurn ask -> speak(ask);
                    case Hush hush -> hush(new Key(hush.discussion(), hush.turn()));
                    case Bid bid ->
                        new Offer(
                                bids.reply(bid.topic(), bid.tail()),
                                persona.manner().share());
                    case Preview ask -> preview(ask);
                });
    }

    /** Always by the voice that is always there: no model is called for a glance ahead. */
    private Foreseen preview(Preview ask) {
        if (voices.named(TheoristMessage.SCRIPTED) instanceof Foresight voice) {
            return new Foreseen(voice.foresee(persona, ask.brief()));
        }
        throw new Failure.Unavailable(
                "voice_missing", "No voice here can tell ahead what " + persona.name() + " would say.");
    }

    private void changed(Changed change) {
        Persona now = change.persona();
        if (now != null && now.owner().equals(persona.owner()) && now.id().equals(persona.id())) {
            persona = now;
            bids = new Bids(now);
        }
    }

    private Done hush(Key key) {
        Speech speech = speeches.get(key);
        if (speech != null) {
            speech.hush();
        }
        return Done.DONE;
    }

    private Done speak(TakeTurn ask) {
        Key key = new Key(ask.brief().discussion(), ask.brief().n());
        hush(key);
        Speech speech = new Speech(bus, ask, () -> gate(ask.brief()), this::afterThisPass, () -> speeches.remove(key));
        speeches.put(key, speech);
        Voice voice = voices.named(ask.voice());
        if (voice == null) {
            speech.fail(
                    "voice_missing",
                    "There is no voice named " + ask.voice()
                            + " here any more. Put it back into the configuration, or begin a discussion with another.");
            return Done.DONE;
        }
        try {
            speech.heldBy(voice.speak(persona, ask.brief(), speech::hear));
        } catch (RuntimeException e) {
            LOG.error(
                    "{} could not begin turn {} of {}",
                    persona.id(),
                    ask.brief().n(),
                    ask.brief().discussion(),
                    e);
            speech.fail("voice_failed", "The voice could not begin to speak. Please try again.");
        }
        return Done.DONE;
    }

    private void afterThisPass(Runnable action) {
        context.runOnContext(ignored -> action.run());
    }

    private SpeechGate gate(Brief brief) {
        List<String> others = Stream.concat(
                        brief.table().stream(), brief.tail().stream().map(Turn::speaker))
                .filter(speaker ->
                        speaker.isUser() || !speaker.id().equals(brief.speaker().id()))
                .map(Speaker::name)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        others.addAll(ROLES);
        Labels labels = Labels.of(List.of(brief.speaker().name(), persona.name(), persona.shortName()), others);
        return new SpeechGate(labels, Citations.open(brief.n(), brief.speaker(), brief.tail()));
    }
}
