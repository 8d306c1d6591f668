package dev.chatlab.web;

import dev.chatlab.bus.Bus;
import dev.chatlab.discussion.Seat;
import dev.chatlab.discussion.Shelf;
import dev.chatlab.discussion.View;
import dev.chatlab.persona.Persona;
import dev.chatlab.persona.PersonaMessage;
import dev.chatlab.score.Naming;
import dev.chatlab.score.Piece;
import dev.chatlab.score.Piece.Player;
import dev.chatlab.score.Score;
import dev.chatlab.score.Sheet;
import dev.chatlab.score.Theme;
import dev.chatlab.voice.scripted.IdeaNames;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws the Score of a stored discussion from one page of its turns, so that it costs the same however long the talk is. */
final class ScoreDrawer {
    /** The colours of seats in exports, in order. */
    private static final List<String> BY_SEAT = List.of("brick", "teal", "violet", "amber", "azure", "berry");

    private final Bus bus;

    ScoreDrawer(Bus bus) {
        this.bus = bus;
    }

    /** The turns up to {@code to}, in the characters' own colours. */
    Future<String> draw(Vertx vertx, String user, View view, int to, Sheet sheet) {
        return characters(user, view).compose(known -> {
            List<Player> players = view.seats().stream()
                    .map(seat -> new Player(seat.persona(), seat.name(), colour(known.get(seat.persona()))))
                    .toList();
            return draw(vertx, user, view, players, known.values(), to, sheet);
        });
    }

    /** For the head of a file that has the turns below, in the colours of the seats. */
    Future<String> cover(Vertx vertx, String user, View view, int width) {
        List<Player> players = new ArrayList<>();
        for (Seat seat : view.seats()) {
            players.add(new Player(seat.persona(), seat.name(), BY_SEAT.get(players.size() % BY_SEAT.size())));
        }
        Sheet sheet = Sheet.full(width, Theme.LIGHT).linked();
        return characters(user, view)
                .compose(known -> draw(vertx, user, view, players, known.values(), view.turnCount(), sheet));
    }

    private Future<String> draw(
            Vertx vertx, String user, View view, List<Player> players, Collection<Persona> known, int to, Sheet sheet) {
        int window = sheet.thumb() ? Piece.THUMB_WINDOW : Piece.WINDOW;
        int last = Math.min(to, view.turnCount());
        Shelf.Turns ask = new Shelf.Turns(user, view.id(), Math.max(0, last - window), window);
        return bus.ask(Bus.Address.STORE, ask)
                .map(page ->
                        page.turns().stream().filter(turn -> turn.n() <= last).toList())
                .map(turns -> new Piece(view.topic(), players, turns, view.turnCount(), naming(known)))
                .compose(piece -> vertx.executeBlocking(() -> Score.svg(piece, sheet), false));
    }

    private static Naming naming(Collection<Persona> known) {
        IdeaNames names = new IdeaNames(known);
        return (turn, citing) -> names.of(turn, citing).stream()
                .map(name -> new Naming.Name(name.idea(), name.words(), name.said()))
                .toList();
    }

    private static String colour(@Nullable Persona character) {
        return character == null ? Theme.NEUTRAL : character.color();
    }

    /** By id, those that can be found. */
    private Future<Map<String, Persona>> characters(String user, View view) {
        List<Future<Optional<Persona>>> found =
                view.seats().stream().map(seat -> character(user, seat)).toList();
        return Future.all(found)
                .map(all -> found.stream()
                        .flatMap(one -> one.result().stream())
                        .collect(Collectors.toMap(Persona::id, Function.identity())));
    }

    /** A character that is gone is looked at as it was. */
    private Future<Optional<Persona>> character(String user, Seat seat) {
        return bus.ask(Bus.Address.PERSONAS, new PersonaMessage.Find(user, seat.persona()))
                .recover(gone ->
                        bus.ask(Bus.Address.PERSONAS, new PersonaMessage.Find(user, seat.persona(), seat.version())))
                .map(found -> Optional.of(found.persona()))
                .otherwise(Optional.empty());
    }
}
