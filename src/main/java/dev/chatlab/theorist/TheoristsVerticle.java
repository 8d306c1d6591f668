package dev.chatlab.theorist;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Done;
import dev.chatlab.persona.Persona;
import dev.chatlab.persona.PersonaMessage;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deploys one theorist per stock character of the library, and one for somebody's own when it is first needed; follows the
 * library's changes.
 */
public final class TheoristsVerticle extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(TheoristsVerticle.class);

    private final Bus bus;
    private final Function<Persona, TheoristVerticle> theorists;
    private final Consumer<Persona> rehearsal;
    private final Map<String, Future<String>> deployed = new HashMap<>();

    /**
     * {@code theorists} makes the actor of a character; {@code rehearsal} makes ready, off the event loop, what somebody's own
     * character needs before it speaks.
     */
    public TheoristsVerticle(Bus bus, Function<Persona, TheoristVerticle> theorists, Consumer<Persona> rehearsal) {
        this.bus = bus;
        this.theorists = theorists;
        this.rehearsal = rehearsal;
    }

    @Override
    public Future<?> start() {
        return bus.listen(Bus.Address.PERSONAS_CHANGED, PersonaMessage.Changed.class, this::follow)
                .completion()
                .compose(listening -> bus.ask(Bus.Address.PERSONAS, new PersonaMessage.All()))
                .compose(all ->
                        Future.join(all.personas().stream().map(this::deploy).toList()))
                .compose(ready -> bus.serve(Bus.Address.THEORISTS, TheoristsMessage.class, this::answer)
                        .completion());
    }

    private Future<Done> answer(TheoristsMessage message) {
        return switch (message) {
            case TheoristsMessage.Wake wake -> wake(wake);
        };
    }

    private Future<Done> wake(TheoristsMessage.Wake wake) {
        return bus.ask(Bus.Address.PERSONAS, new PersonaMessage.Use(wake.owner(), wake.id()))
                .compose(found -> {
                    Future<String> awake = deployed.get(key(found.persona()));
                    return awake == null ? rehearse(found.persona()) : awake;
                })
                .map(Done.DONE);
    }

    private Future<String> rehearse(Persona persona) {
        return deployed.computeIfAbsent(
                key(persona),
                key -> vertx.executeBlocking(() -> {
                            rehearsal.accept(persona);
                            return persona;
                        })
                        .compose(ready -> act(persona))
                        .onFailure(error -> deployed.remove(key)));
    }

    private void follow(PersonaMessage.Changed change) {
        Persona persona = change.persona();
        if (persona == null) {
            Future<String> gone = deployed.remove(change.owner() + '/' + change.id());
            if (gone != null) {
                gone.compose(vertx::undeploy);
            }
        } else if (persona.owner().equals(Bus.Address.STOCK)) {
            deploy(persona);
        }
    }

    private Future<String> deploy(Persona persona) {
        return deployed.computeIfAbsent(key(persona), key -> act(persona));
    }

    private Future<String> act(Persona persona) {
        return vertx.deployVerticle(theorists.apply(persona))
                .onFailure(error -> LOG.error("{} could not be deployed", persona.name(), error));
    }

    private static String key(Persona persona) {
        return persona.owner() + '/' + persona.id();
    }
}
