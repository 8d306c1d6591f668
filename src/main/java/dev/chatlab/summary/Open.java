package dev.chatlab.summary;

import dev.chatlab.summary.Summary.Item;
import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Claims;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.english.Prose;
import dev.chatlab.voice.english.Stems;
import dev.chatlab.voice.scripted.Restating.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what was asked: what nobody took up, by a user or by one theorist of another, and what a user got an answer to. */
final class Open {
    private static final int MOST = 5;
    private static final int MOST_ANSWERED = 2;
    private static final int REACH = 2;

    private final Minutes minutes;
    private final Set<String> asked = new HashSet<>();

    Open(Minutes minutes) {
        this.minutes = minutes;
    }

    /** The newest, in the order they were asked. */
    List<Item> questions() {
        List<Item> open = new ArrayList<>();
        for (Turn turn : minutes.turns()) {
            String question = turn.speaker().isUser() ? users(turn) : theorists(turn);
            if (question != null && answers(turn).isEmpty() && asked.add(question)) {
                open.add(turn.speaker().isUser() ? usersItem(turn, question) : theoristsItem(turn, question));
            }
        }
        return List.copyOf(open.subList(Math.max(0, open.size() - MOST), open.size()));
    }

    /** "Anna asks: “…” Gardner answers: “…”", for a user's questions to which somebody's words can be quoted, the newest. */
    List<Item> answered() {
        List<Item> items = new ArrayList<>();
        for (Turn turn : minutes.turns().reversed()) {
            String question = turn.speaker().isUser() ? users(turn) : null;
            Point answer = question == null ? null : answer(turn, question);
            if (question != null && answer != null && items.size() < MOST_ANSWERED && asked.add(question)) {
                minutes.tell(answer);
                items.addFirst(Meetings.item(
                        asks(turn, question) + " " + answer.who() + " answers: " + answer.quoted(),
                        turn,
                        answer.turn()));
            }
        }
        return items;
    }

    /** The first words of an answer that name what was asked. */
    private @Nullable Point answer(Turn turn, String question) {
        Set<String> words = Stems.of(question);
        return answers(turn).stream()
                .flatMap(minutes::untold)
                .filter(point -> !point.is(Kind.APPLIED)
                        && !point.is(Kind.CLAIM)
                        && Stems.share(Stems.of(point.sentence()), words))
                .findFirst()
                .orElse(null);
    }

    private Item usersItem(Turn turn, String question) {
        return Meetings.item(asks(turn, question) + " " + standing(turn), turn);
    }

    private String asks(Turn turn, String question) {
        return minutes.restating().name(turn.speaker()) + " asks: " + Point.quoted(question);
    }

    /** With the point it is about, as such a question seldom names it. */
    private Item theoristsItem(Turn turn, String question) {
        String who = minutes.restating().name(turn.speaker());
        for (Citation citation : turn.citations()) {
            Turn cited = minutes.turn(citation.turn());
            Point point = minutes.cited(turn, citation);
            if (cited != null && point != null && Citations.without(turn.text()).contains(point.who())) {
                String text = point.told() + " " + who + " asks " + point.who() + ": " + Point.quoted(question) + " "
                        + standing(turn);
                return Meetings.item(text, cited, turn);
            }
        }
        return Meetings.item(asks(turn, question) + " " + standing(turn), turn);
    }

    private String standing(Turn turn) {
        boolean last = minutes.theorists().stream().noneMatch(later -> later.n() > turn.n());
        return last ? "Nobody has spoken since." : "Nobody has answered.";
    }

    private static @Nullable String users(Turn turn) {
        String claim = Claims.of(turn);
        return claim.endsWith("?") || (claim.contains("?") && claim.endsWith("…")) ? claim : null;
    }

    private static @Nullable String theorists(Turn turn) {
        List<String> sentences = Prose.sentences(turn.text());
        boolean asks = turn.move() == Move.ASK && !sentences.isEmpty();
        return asks && sentences.getLast().endsWith("?") ? sentences.getLast() : null;
    }

    /** Later turns by theorists that cite a question, or that at once take the turn to answer. */
    List<Turn> answers(Turn question) {
        List<Turn> later = minutes.theorists().stream()
                .filter(turn -> turn.n() > question.n()
                        && !turn.speaker().id().equals(question.speaker().id()))
                .toList();
        List<Turn> soon = later.subList(0, Math.min(REACH, later.size()));
        return later.stream()
                .filter(turn -> minutes.citing(question).contains(turn)
                        || (soon.contains(turn) && Objects.equals(turn.move(), Move.ANSWER)))
                .toList();
    }
}
