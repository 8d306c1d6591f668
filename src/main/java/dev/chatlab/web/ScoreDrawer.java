package dev.chatlab.web;

import dev.chatlab.bus.Bus;
import dev.chatlab.discussion.Seat;
import dev.chatlab.discussion.Shelf;
import dev.chatlab.discussion.View;
import dev.chatlab.persona.PersonaMessage;
import dev.chatlab.score.Piece;
import dev.chatlab.score.Piece.Player;
import dev.chatlab.score.Score;
import dev.chatlab.score.Sheet;
import dev.chatlab.score.Theme;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;

/** Draws the Score of a stored discussion from one page of its turns, so that it costs the same however long the talk is. */
final class ScoreDrawer {
    /** The colours of seats in exports, in order. */
    private static final List<String> BY_SEAT = List.of("brick", "teal", "violet", "amber", "azure", "berry");

    private static final int COVER_WIDTH = 960;

    private final Bus bus;

    ScoreDrawer(Bus bus) {
        this.bus = bus;
    }

    /** The turns up to {@code to}, in the characters' own colours. */
    Future<String> draw(Vertx vertx, String user, View view, int to, Sheet sheet) {
        return players(user, view).compose(players -> draw(vertx, user, view, players, to, sheet));
    }

    /** For the head of a page that has the turns below, in the colours of the seats. */
    Future<String> cover(Vertx vertx, String user, View view) {
        List<Player> players = new ArrayList<>();
        for (Seat seat : view.seats()) {
            players.add(new Player(seat.persona(), seat.name(), BY_SEAT.get(players.size() % BY_SEAT.size())));
        }
        Sheet sheet = Sheet.full(COVER_WIDTH, Theme.LIGHT).linked();
        return draw(vertx, user, view, players, view.turnCount(), sheet);
    }

    private Future<String> draw(Vertx vertx, String user, View view, List<Player> players, int to, Sheet sheet) {
        int window = sheet.thumb() ? Piece.THUMB_WINDOW : Piece.WINDOW;
        int last = Math.min(to, view.turnCount());
        Shelf.Turns ask = new Shelf.Turns(user, view.id(), Math.max(0, last - window), window);
        return bus.ask(Bus.Address.STORE, ask)
                .map(page ->
                        page.turns().stream().filter(turn -> turn.n() <= last).toList())
                .map(turns -> new Piece(view.topic(), players, turns, view.turnCount()))
                .compose(piece -> vertx.executeBlocking(() -> Score.svg(piece, sheet), false));
    }

    private Future<List<Player>> players(String user, View view) {
        List<Future<Player>> found =
                view.seats().stream().map(seat -> player(user, seat)).toList();
        return Future.all(found).map(all -> found.stream().map(Future::result).toList());
    }

    /** A character that is gone has the colour it had; one that cannot be found at all has none. */
    private Future<Player> player(String user, Seat seat) {
        return bus.ask(Bus.Address.PERSONAS, new PersonaMessage.Find(user, seat.persona()))
                .recover(gone ->
                        bus.ask(Bus.Address.PERSONAS, new PersonaMessage.Find(user, seat.persona(), seat.version())))
                .map(found -> found.persona().color())
                .otherwise(Theme.NEUTRAL)
                .map(colour -> new Player(seat.persona(), seat.name(), colour));
    }
}
