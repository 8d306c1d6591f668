package dev.chatlab.auth;

import dev.chatlab.auth.AuthMessage.Person;
import dev.chatlab.auth.AuthMessage.Session;
import dev.chatlab.auth.AuthMessage.Ticket;
import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Done;
import dev.chatlab.bus.Failure;
import dev.chatlab.bus.Message;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.util.UUID;

/** Grants sessions and tickets, and once a day removes guests who have been away too long. */
public final class AuthVerticle extends VerticleBase {
    private static final Duration REFRESH_LIFE = Duration.ofDays(90);
    private static final Duration TICKET_LIFE = Duration.ofSeconds(30);
    private static final Duration IDLE = Duration.ofDays(90);
    private static final Duration FIRST_PURGE = Duration.ofMinutes(1);
    private static final Duration PURGE = Duration.ofDays(1);
    private static final String GUEST = "Guest";

    private final Bus bus;
    private final TokenSettings settings;

    public AuthVerticle(Bus bus, TokenSettings settings) {
        this.bus = bus;
        this.settings = settings;
    }

    /** How long a refresh token holds without being used. */
    public static Duration refreshLife() {
        return REFRESH_LIFE;
    }

    @Override
    public Future<?> start() {
        vertx.setPeriodic(FIRST_PURGE.toMillis(), PURGE.toMillis(), ignored -> purge());
        return Tokens.open(vertx, bus, settings)
                .compose(tokens -> bus.serve(Bus.Address.AUTH, AuthMessage.class, message -> answer(tokens, message))
                        .completion());
    }

    private Future<? extends Message> answer(Tokens tokens, AuthMessage message) {
        return switch (message) {
            case AuthMessage.Guest ignored -> guest(tokens);
            case AuthMessage.Refresh refresh -> refresh(tokens, refresh.refreshToken());
            case AuthMessage.Logout logout -> logout(logout);
            case AuthMessage.IssueTicket issue -> issue(issue.user());
            case AuthMessage.RedeemTicket redeem -> redeem(redeem.ticket());
        };
    }

    private Future<Session> guest(Tokens tokens) {
        String refresh = Opaque.fresh();
        return bus.ask(
                        Bus.Address.STORE,
                        new Accounts.CreateGuest(UUID.randomUUID().toString(), GUEST))
                .compose(account -> bus.ask(
                                Bus.Address.STORE,
                                new Accounts.SaveRefresh(Opaque.hash(refresh), account.id(), REFRESH_LIFE))
                        .map(saved -> session(tokens, person(account), refresh)));
    }

    private Future<Session> refresh(Tokens tokens, String token) {
        String successor = Opaque.fresh();
        return bus.ask(
                        Bus.Address.STORE,
                        new Accounts.RotateRefresh(Opaque.hash(token), Opaque.hash(successor), REFRESH_LIFE))
                .map(account -> session(tokens, person(account), successor))
                .recover(error -> Future.failedFuture(refused(error, "This session is over. Begin a new one.")));
    }

    private Future<Done> logout(AuthMessage.Logout logout) {
        return logout.refreshToken() == null
                ? Future.succeededFuture(Done.DONE)
                : bus.ask(Bus.Address.STORE, new Accounts.ForgetRefresh(Opaque.hash(logout.refreshToken())));
    }

    private Future<Ticket> issue(String user) {
        String ticket = Opaque.fresh();
        return bus.ask(Bus.Address.STORE, new Accounts.SaveTicket(Opaque.hash(ticket), user, TICKET_LIFE))
                .map(saved -> new Ticket(ticket))
                .recover(error -> Future.failedFuture(refused(error, "This user no longer exists.")));
    }

    private Future<Person> redeem(String ticket) {
        return bus.ask(Bus.Address.STORE, new Accounts.UseTicket(Opaque.hash(ticket)))
                .map(AuthVerticle::person)
                .recover(error -> Future.failedFuture(
                        refused(error, "This ticket was used, is older than 30 seconds, or never was one.")));
    }

    private static Throwable refused(Throwable error, String detail) {
        return error instanceof Failure.NotFound ? new Failure.Unauthorized(detail) : error;
    }

    private static Session session(Tokens tokens, Person person, String refresh) {
        return new Session(tokens.issue(person), Tokens.LIFE.toSeconds(), person, refresh);
    }

    private static Person person(Accounts.Account account) {
        return new Person(account.id(), account.name(), account.guest());
    }

    private void purge() {
        bus.tell(Bus.Address.STORE, new Accounts.Purge(IDLE));
    }
}
