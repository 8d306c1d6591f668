package dev.chatlab.web;

import dev.chatlab.auth.AuthMessage.Person;
import dev.chatlab.bus.Failure;
import dev.chatlab.discussion.Command;
import io.vertx.ext.web.RoutingContext;

/** Who a request comes from, kept with the request once it is known. */
public final class Caller {
    private static final String KEY = "caller";

    private Caller() {}

    static void set(RoutingContext rc, Person person) {
        rc.put(KEY, person);
    }

    static boolean isKnown(RoutingContext rc) {
        return rc.get(KEY) != null;
    }

    /** The person behind a request; {@code Unauthorized} for one that needed no identity. */
    public static Command.User of(RoutingContext rc) {
        Person person = rc.get(KEY);
        if (person == null) {
            throw new Failure.Unauthorized("Send an access token as Authorization: Bearer.");
        }
        return new Command.User(person.id(), person.name());
    }
}
