package dev.chatlab.store;

import dev.chatlab.auth.Accounts;
import dev.chatlab.discussion.Answer;
import dev.chatlab.discussion.Discussion;
import dev.chatlab.discussion.Event;
import dev.chatlab.discussion.Journal.Append;
import dev.chatlab.discussion.Journal.Create;
import dev.chatlab.discussion.Journal.Held;
import dev.chatlab.discussion.Journal.Receipt;
import dev.chatlab.discussion.Journal.Take;
import dev.chatlab.discussion.Seat;
import dev.chatlab.discussion.View;
import dev.chatlab.persona.Manuscripts;
import dev.chatlab.persona.Persona;
import dev.chatlab.persona.Profile;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import dev.chatlab.turn.Policy;
import dev.chatlab.voice.Brief.Length;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Discussions to store: as small as they may be, with everything the schema looks at. */
final class Sample {
    static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private Sample() {}

    static String user(TestStore store) {
        return store.ask(new Accounts.CreateGuest("user-" + UUID.randomUUID(), "Ada"))
                .id();
    }

    static Discussion discussion(String user, String topic) {
        return new Discussion(
                UUID.randomUUID().toString(),
                user,
                "On " + topic,
                topic,
                "en",
                Length.values()[0],
                Policy.NATURAL,
                "scripted",
                7,
                List.of(new Seat("dewey", "v1", "John Dewey", null), new Seat("freire", "v1", "Paulo Freire", "other")),
                List.of(),
                1,
                0,
                null,
                0,
                null,
                null,
                null,
                null,
                false,
                false,
                false,
                false,
                NOON,
                NOON);
    }

    /** A new character of somebody's own; the text stands for its version too. */
    static Manuscripts.Create character(String owner, String id, String text, String key) {
        return new Manuscripts.Create(profile(owner, id, text), text, key, "print of " + id + text);
    }

    static Profile profile(String owner, String id, String version) {
        return new Profile(
                id,
                owner,
                version,
                "Name of " + id,
                Persona.Cast.OWN,
                "now",
                "A line.",
                id,
                "teal",
                "",
                List.of("thread"),
                null);
    }

    static Create create(Discussion d, String key) {
        return new Create(d, new Event.Updated(1, View.of(d), Event.Change.OPENED), receipt(d.owner(), "", key));
    }

    static Receipt receipt(String user, String discussion, String key) {
        return new Receipt(user, discussion, key, "print", new Answer(1, null, null, null));
    }

    /** A new discussion of a new user, owned by a node. */
    static Held held(TestStore store, String node) {
        return held(store, node, discussion(user(store), "play"));
    }

    static Held held(TestStore store, String node, Discussion d) {
        store.ask(create(d, null));
        return store.ask(new Take(node, null, List.of(d.id()))).held().getFirst();
    }

    static Append said(Held held, String text) {
        return said(held.discussion(), held.epoch(), text, null);
    }

    /** A user's message as the next turn. */
    static Append said(Discussion before, long epoch, String text, String key) {
        int n = before.turnCount() + 1;
        Turn turn = Turn.byUser(n, new Speaker(Speaker.Kind.USER, before.owner(), "Ada"), text, NOON);
        long seq = before.seq() + 1;
        return new Append(
                after(before, seq, n, null, before.title()),
                epoch,
                List.of(new Event.TurnCompleted(seq, turn, null, null, 0)),
                key == null ? null : receipt(before.owner(), before.id(), key));
    }

    static Discussion after(Discussion d, long seq, int turns, Turn open, String title) {
        return new Discussion(
                d.id(),
                d.owner(),
                title,
                d.topic(),
                d.language(),
                d.length(),
                d.policy(),
                d.voice(),
                d.seed(),
                d.seats(),
                d.tallies(),
                seq,
                turns,
                open,
                d.auto(),
                d.next(),
                d.addressed(),
                d.last(),
                d.reason(),
                d.closed(),
                d.pinned(),
                d.archived(),
                d.deleted(),
                d.createdAt(),
                NOON.plus(seq, ChronoUnit.SECONDS));
    }

    /** The same with other marks. */
    static Discussion marked(Discussion d, boolean pinned, boolean archived, boolean deleted) {
        return new Discussion(
                d.id(),
                d.owner(),
                d.title(),
                d.topic(),
                d.language(),
                d.length(),
                d.policy(),
                d.voice(),
                d.seed(),
                d.seats(),
                d.tallies(),
                d.seq() + 1,
                d.turnCount(),
                null,
                0,
                d.next(),
                d.addressed(),
                d.last(),
                d.reason(),
                d.closed(),
                pinned,
                archived,
                deleted,
                d.createdAt(),
                d.updatedAt());
    }

    static Append amended(Held held, Discussion after) {
        return new Append(
                after,
                held.epoch(),
                List.of(new Event.Updated(after.seq(), View.of(after), Event.Change.AMENDED)),
                null);
    }
}
