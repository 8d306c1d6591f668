package dev.chatlab.web;

import dev.chatlab.auth.Accounts;
import dev.chatlab.auth.Accounts.Account;
import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Done;
import dev.chatlab.bus.Failure;
import dev.chatlab.bus.Message;
import dev.chatlab.discussion.Shelf;
import dev.chatlab.discussion.View;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.budget.Spending;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** As much of a store as identity, reading and exporting need, in memory. */
final class MemoryStore {
    final Map<String, Account> users = new HashMap<>();
    final Map<String, String> tickets = new HashMap<>();
    final Map<String, String> refresh = new HashMap<>();
    final Map<String, String> settings = new HashMap<>();
    String reader = "";
    View view;
    List<Turn> turns = List.of();
    Spending.Spent spent;
    Spending.Taken taken;

    void serve(Bus bus) {
        bus.serve(Bus.Address.STORE, Message.class, this::handle);
    }

    private Future<? extends Message> handle(Message message) {
        return Future.succeededFuture(
                switch (message) {
                    case Accounts.CreateGuest g -> {
                        users.put(g.id(), new Account(g.id(), g.name(), true, Instant.now()));
                        yield users.get(g.id());
                    }
                    case Accounts.FindUser f -> user(users.get(f.id()));
                    case Accounts.SaveRefresh s -> done(refresh.put(s.hash(), s.user()));
                    case Accounts.RotateRefresh r -> {
                        Account account = user(users.get(refresh.remove(r.hash())));
                        refresh.put(r.successor(), account.id());
                        yield account;
                    }
                    case Accounts.ForgetRefresh f -> done(refresh.remove(f.hash()));
                    case Accounts.SaveTicket s -> done(tickets.put(s.hash(), s.user()));
                    case Accounts.UseTicket u -> user(users.get(tickets.remove(u.hash())));
                    case Accounts.Setting s ->
                        new Accounts.Value(settings.computeIfAbsent(s.name(), n -> s.proposal()));
                    case Accounts.Purge p -> Done.DONE;
                    case Shelf.Get g when mine(g) -> view;
                    case Shelf.Turns t when mine(t) -> page(t);
                    case Spending.Of s when view != null && s.user().equals(reader) -> spent;
                    case Spending.Recent r -> taken;
                    default -> throw new Failure.NotFound("There is no such thing.");
                });
    }

    private boolean mine(Shelf ask) {
        return view != null && ask.user().equals(reader);
    }

    private Shelf.Pages page(Shelf.Turns ask) {
        List<Turn> after = turns.stream().filter(t -> t.n() > ask.after()).toList();
        return new Shelf.Pages(after.stream().limit(ask.limit()).toList(), after.size() > ask.limit());
    }

    private static Account user(Account found) {
        if (found == null) {
            throw new Failure.NotFound("There is no such user.");
        }
        return found;
    }

    private static Done done(Object ignored) {
        return Done.DONE;
    }
}
