package dev.chatlab.web;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.bus.Failure.FieldError;
import dev.chatlab.persona.Persona;
import dev.chatlab.persona.PersonaMessage;
import dev.chatlab.persona.PersonaMessage.Found;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The characters that a request names, each of whom its user may invite, and none of them twice. */
final class Company {
    private final Bus bus;

    Company(Bus bus) {
        this.bus = bus;
    }

    /** In the order of the ids; {@code Invalid} with the place of everyone who is unknown or named again. */
    Future<List<Persona>> of(String user, List<String> ids) {
        Set<String> seen = new HashSet<>();
        List<FieldError> twice = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                twice.add(new FieldError(pointer(i), ids.get(i) + " is named twice."));
            }
        }
        if (!twice.isEmpty()) {
            throw new Failure.Invalid("invalid", "Name every character once.", twice);
        }
        List<Future<Found>> found = ids.stream()
                .map(id -> bus.ask(Bus.Address.PERSONAS, new PersonaMessage.Find(user, id)))
                .toList();
        return Future.join(found)
                .map(all -> found.stream().map(one -> one.result().persona()).toList())
                .recover(some -> Future.failedFuture(refusal(ids, found)));
    }

    /** Everyone who is not there; what else went wrong goes before. */
    private static Throwable refusal(List<String> ids, List<Future<Found>> found) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Throwable error = found.get(i).cause();
            if (error instanceof Failure.NotFound) {
                errors.add(new FieldError(pointer(i), "There is no character " + ids.get(i) + "."));
            } else if (error != null) {
                return error;
            }
        }
        return new Failure.Invalid("unknown_persona", "A character is not known here.", errors);
    }

    private static String pointer(int i) {
        return "/personas/" + i;
    }
}
