package dev.chatlab.theorist;

import dev.chatlab.bus.Bus;
import dev.chatlab.persona.Persona;
import dev.chatlab.persona.PersonaMessage;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deploys one theorist per character of the library, and follows the library's changes. */
public final class TheoristsVerticle extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(TheoristsVerticle.class);

    private final Bus bus;
    private final Function<Persona, TheoristVerticle> theorists;
    private final Map<String, Future<String>> deployed = new HashMap<>();

    /** {@code theorists} makes the actor of a character. */
    public TheoristsVerticle(Bus bus, Function<Persona, TheoristVerticle> theorists) {
        this.bus = bus;
        this.theorists = theorists;
    }

    @Override
    public Future<?> start() {
        return bus.listen(Bus.Address.PERSONAS_CHANGED, PersonaMessage.Changed.class, this::follow)
                .completion()
                .compose(listening -> bus.ask(Bus.Address.PERSONAS, new PersonaMessage.All("", null, null)))
                .compose(all ->
                        Future.join(all.personas().stream().map(this::deploy).toList()));
    }

    private void follow(PersonaMessage.Changed change) {
        String key = change.owner() + '/' + change.id();
        Persona persona = change.persona();
        if (persona == null) {
            Future<String> gone = deployed.remove(key);
            if (gone != null) {
                gone.compose(vertx::undeploy);
            }
        } else if (!deployed.containsKey(key)) {
            deploy(persona);
        }
    }

    private Future<String> deploy(Persona persona) {
        return deployed.computeIfAbsent(
                persona.owner() + '/' + persona.id(),
                key -> vertx.deployVerticle(theorists.apply(persona))
                        .onFailure(error -> LOG.error("{} could not be deployed", persona.name(), error)));
    }
}
