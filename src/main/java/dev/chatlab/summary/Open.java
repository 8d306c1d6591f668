package dev.chatlab.summary;

import dev.chatlab.summary.Summary.Item;
import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Claims;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.english.Prose;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the questions that nobody took up: a user's, and those that one theorist put to another. */
final class Open {
    private static final int MOST = 5;
    private static final int REACH = 2;

    private final Minutes minutes;

    Open(Minutes minutes) {
        this.minutes = minutes;
    }

    /** The newest, in the order they were asked. */
    List<Item> questions() {
        List<Item> open = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (Turn turn : minutes.turns()) {
            String question = turn.speaker().isUser() ? users(turn) : theorists(turn);
            if (question != null && !isAnswered(turn) && asked.add(question)) {
                open.add(new Item(
                        whose(turn) + " is still open: “"
                                + question.replace('“', '‘').replace('”', '’') + "”",
                        List.of(turn.n()),
                        List.of(turn.speaker().id())));
            }
        }
        return List.copyOf(open.subList(Math.max(0, open.size() - MOST), open.size()));
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

    private String whose(Turn turn) {
        String whose = minutes.restating().whose(turn.speaker());
        List<String> to = turn.speaker().isUser()
                ? List.of()
                : turn.citations().stream()
                        .map(Citation::turn)
                        .map(minutes::turn)
                        .filter(cited ->
                                cited != null && Citations.without(turn.text()).contains(name(cited)))
                        .map(this::name)
                        .distinct()
                        .toList();
        return whose + " question" + (to.size() == 1 ? " to " + to.getFirst() : "");
    }

    private String name(Turn turn) {
        return minutes.restating().name(turn.speaker());
    }

    /** By a later theorist who cites it, or who at once takes the turn to answer. */
    private boolean isAnswered(Turn question) {
        List<Turn> later = minutes.theorists().stream()
                .filter(turn -> turn.n() > question.n()
                        && !turn.speaker().id().equals(question.speaker().id()))
                .toList();
        return later.stream().limit(REACH).anyMatch(turn -> turn.move() == Move.ANSWER)
                || minutes.citing(question).stream().anyMatch(later::contains);
    }
}
