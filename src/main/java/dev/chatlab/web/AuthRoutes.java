package dev.chatlab.web;

import dev.chatlab.auth.AuthMessage;
import dev.chatlab.auth.AuthMessage.Person;
import dev.chatlab.auth.AuthMessage.Session;
import dev.chatlab.auth.AuthVerticle;
import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import io.vertx.core.Future;

/** Sessions and tickets over HTTP: the access token travels in the body, the refresh token in a cookie. */
final class AuthRoutes {
    private final Bus bus;
    private final boolean guests;
    private final RateLimits limits;
    private final Origins origins;
    private final Forwarded forwarded;
    private final RefreshCookie cookie;

    AuthRoutes(Bus bus, HttpSettings settings, RateLimits limits, Origins origins) {
        this.bus = bus;
        this.limits = limits;
        this.origins = origins;
        guests = settings.guests();
        forwarded = new Forwarded(settings.trustProxy());
        cookie = new RefreshCookie(settings);
    }

    void bind(Api api) {
        api.on("beginAsGuest", this::guest);
        api.on("refreshSession", this::refresh);
        api.on("endSession", this::logout);
        api.on("issueTicket", this::ticket);
    }

    /** What answers a session: {@code expiresIn} in seconds. */
    private record Granted(String accessToken, long expiresIn, Person user) {}

    private Future<?> guest(Call call) {
        refuseForeign(call);
        if (!guests) {
            throw new Failure.Forbidden("guests_off", "This server takes no guests.");
        }
        limits.guest(forwarded.client(call.rc().request()));
        return bus.ask(Bus.Address.AUTH, new AuthMessage.Guest()).compose(session -> grant(call, 201, session));
    }

    private Future<?> refresh(Call call) {
        refuseForeign(call);
        String token = RefreshCookie.read(call.rc().request());
        if (token == null) {
            throw new Failure.Unauthorized("There is no session to go on with. Begin a new one.");
        }
        return bus.ask(Bus.Address.AUTH, new AuthMessage.Refresh(token)).compose(session -> grant(call, 200, session));
    }

    private Future<?> logout(Call call) {
        refuseForeign(call);
        return bus.ask(
                        Bus.Address.AUTH,
                        new AuthMessage.Logout(RefreshCookie.read(call.rc().request())))
                .compose(done -> {
                    cookie.clear(call.rc());
                    return call.nothing();
                });
    }

    private Future<?> ticket(Call call) {
        return bus.ask(Bus.Address.AUTH, new AuthMessage.IssueTicket(call.user().id()))
                .compose(ticket -> call.json(201, ticket));
    }

    private Future<?> grant(Call call, int status, Session session) {
        cookie.set(call.rc(), session.refreshToken(), AuthVerticle.refreshLife());
        return call.json(status, new Granted(session.accessToken(), session.expiresIn(), session.user()));
    }

    /** A browser sends and takes cookies whatever page asks; other people's pages must not end or replace a session. */
    private void refuseForeign(Call call) {
        if (origins.isForeign(call.rc().request())) {
            throw new Failure.Forbidden("foreign_origin", "This page may not act for people here.");
        }
    }
}
