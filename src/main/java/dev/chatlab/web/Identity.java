package dev.chatlab.web;

import dev.chatlab.auth.AuthMessage;
import dev.chatlab.auth.AuthMessage.Person;
import dev.chatlab.auth.Tokens;
import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds out who asks: by an access token, verified here, or, for sockets that browsers open, by a ticket. */
final class Identity {
    private static final String BEARER = "bearer ";

    private final Bus bus;
    private final Tokens tokens;
    private final RateLimits limits;

    Identity(Bus bus, Tokens tokens, RateLimits limits) {
        this.bus = bus;
        this.tokens = tokens;
        this.limits = limits;
    }

    /** Lets a request pass that carries a good access token. */
    void bearer(RoutingContext rc) {
        admit(rc, byToken(rc.request()));
    }

    /** Lets a request pass that carries a good access token or none; a bad one is still refused. */
    void ifAny(RoutingContext rc) {
        if (authorization(rc.request()) == null) {
            rc.next();
        } else {
            bearer(rc);
        }
    }

    /** Lets a request pass that carries a good access token or an unused ticket. */
    void bearerOrTicket(RoutingContext rc) {
        String ticket = rc.request().getParam("ticket");
        admit(rc, authorization(rc.request()) != null || ticket == null ? byToken(rc.request()) : byTicket(ticket));
    }

    private void admit(RoutingContext rc, Future<Person> found) {
        found.onComplete(
                person -> {
                    try {
                        limits.user(person.id());
                        Caller.set(rc, person);
                        rc.next();
                    } catch (Failure.Limited e) {
                        rc.fail(e);
                    }
                },
                rc::fail);
    }

    private Future<Person> byToken(HttpServerRequest request) {
        String header = authorization(request);
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            return Future.failedFuture(new Failure.Unauthorized("Send an access token as Authorization: Bearer."));
        }
        return tokens.verify(header.substring(BEARER.length()).strip());
    }

    private Future<Person> byTicket(String ticket) {
        return bus.ask(Bus.Address.AUTH, new AuthMessage.RedeemTicket(ticket));
    }

    private static @Nullable String authorization(HttpServerRequest request) {
        return request.getHeader("Authorization");
    }
}
