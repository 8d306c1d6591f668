package dev.chatlab.persona;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Done;
import dev.chatlab.bus.Failure;
import dev.chatlab.bus.Failure.Fault;
import dev.chatlab.persona.PersonaMessage.Check;
import dev.chatlab.persona.PersonaMessage.Checked;
import dev.chatlab.persona.PersonaMessage.Create;
import dev.chatlab.persona.PersonaMessage.Delete;
import dev.chatlab.persona.PersonaMessage.Found;
import dev.chatlab.persona.PersonaMessage.Revise;
import dev.chatlab.persona.PersonaYaml.Reading;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Predicate;

/** Where people's own characters are written, changed and thrown away: what is unfit is refused with every fault. */
final class WritingDesk {
    private static final String SOURCE = "the text";

    private final Bus bus;
    private final Desk desk;
    private final OwnCharacters own;
    private final Predicate<String> isStock;

    WritingDesk(Bus bus, Desk desk, OwnCharacters own, Predicate<String> isStock) {
        this.bus = bus;
        this.desk = desk;
        this.own = own;
        this.isStock = isStock;
    }

    Future<Checked> check(Check check) {
        return desk.read(() -> new Checked(PersonaYaml.check(check.yaml())));
    }

    Future<Persona> read(PersonaMessage.Read ask) {
        return read(ask.user(), ask.yaml());
    }

    Future<PersonaMessage.Sketched> sketch(PersonaMessage.Sketch ask) {
        return desk.read(() -> Face.of(ask.yaml()).drawn())
                .recover(error -> Future.failedFuture(
                        error instanceof YamlTree.Refused refused ? unfit(List.of(refused.finding())) : error))
                .map(PersonaMessage.Sketched::new);
    }

    Future<Found> create(Create create) {
        return read(create.user(), create.yaml()).compose(persona -> {
            if (isStock.test(persona.id())) {
                throw new Failure.Conflict(
                        "builtin", persona.id() + " is the id of a character that comes along. Choose another id.");
            }
            String fingerprint = "persona:" + persona.version();
            return bus.ask(
                            Bus.Address.STORE,
                            new Manuscripts.Create(Profile.of(persona), create.yaml(), create.key(), fingerprint))
                    .map(kept -> new Found(persona, kept.yaml()));
        });
    }

    Future<Found> revise(Revise revise) {
        return read(revise.user(), revise.yaml()).compose(persona -> {
            if (!persona.id().equals(revise.id())) {
                throw unfit(List.of(PersonaYaml.finding(
                        revise.yaml(),
                        "id",
                        "The id of a character stays. Write " + revise.id() + " here, or create another with POST.")));
            }
            return bus.ask(
                            Bus.Address.STORE,
                            new Manuscripts.Revise(Profile.of(persona), revise.yaml(), revise.versions()))
                    .map(kept -> {
                        own.changed(persona, kept.revision());
                        return new Found(persona, kept.yaml(), kept.picture());
                    });
        });
    }

    Future<Done> delete(Delete delete) {
        return bus.ask(Bus.Address.STORE, new Manuscripts.Withdraw(delete.user(), delete.id(), delete.versions()));
    }

    private Future<Persona> read(String owner, String yaml) {
        return desk.read(() -> PersonaYaml.read(owner, SOURCE, yaml)).map(WritingDesk::fit);
    }

    private static Persona fit(Reading reading) {
        Persona persona = reading.persona();
        if (persona == null) {
            throw unfit(reading.findings());
        }
        return persona;
    }

    private static Failure unfit(List<Finding> findings) {
        Finding first = findings.getFirst();
        String more = findings.size() == 1 ? "" : " (" + (findings.size() - 1) + " more)";
        return new Failure.Unfit(
                "Line " + first.line() + ", " + (first.path().isEmpty() ? "the text" : first.path()) + ": "
                        + first.detail() + more,
                findings.stream()
                        .map(f -> new Fault(f.line(), f.column(), f.path(), f.detail()))
                        .toList());
    }
}
