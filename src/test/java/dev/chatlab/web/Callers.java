package dev.chatlab.web;

import dev.chatlab.auth.AuthMessage.Person;
import io.vertx.ext.web.RoutingContext;

/** Lets tests of what lies behind identification say who is asking. */
public final class Callers {
    private Callers() {}

    public static void set(RoutingContext rc, String user) {
        Caller.set(rc, new Person(user, user, true));
    }

    /** What the real failure handler does. */
    public static void refuse(RoutingContext rc) {
        Problems.send(rc, rc.failure());
    }
}
