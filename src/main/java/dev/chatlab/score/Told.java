package dev.chatlab.score;

import dev.chatlab.transcript.Citation.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words what the picture shows. */
final class Told {
    private Told() {}

    static String title(Piece piece) {
        return "Score: " + count(piece.total(), "turn", "turns") + " on " + piece.topic();
    }

    static String description(Layout layout) {
        List<String> sentences = new ArrayList<>();
        sentences.add("One staff for each speaker, one bar for each turn, as long as its words.");
        for (int i = 0; i < layout.staves().size(); i++) {
            sentences.add(speaker(layout, i));
        }
        String ties = Arrays.stream(Relation.values())
                .map(relation -> ties(layout, relation))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        if (!ties.isEmpty()) {
            sentences.add("Arcs: " + ties + ".");
        }
        if (!layout.ideas().isEmpty()) {
            sentences.add("Most taken up: "
                    + layout.ideas().stream()
                            .sorted(Comparator.comparingInt(Idea::turn))
                            .map(idea -> idea.text() + " (turn " + idea.turn() + ")")
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        return String.join(" ", sentences);
    }

    private static String speaker(Layout layout, int staff) {
        List<Bar> own =
                layout.bars().stream().filter(bar -> bar.staff() == staff).toList();
        int words = own.stream().mapToInt(Bar::words).sum();
        return layout.staves().get(staff).name() + ": " + count(own.size(), "turn", "turns") + ", "
                + count(words, "word", "words") + ".";
    }

    private static @Nullable String ties(Layout layout, Relation relation) {
        long many =
                layout.arcs().stream().filter(arc -> arc.relation() == relation).count();
        String what = switch (relation) {
            case SUPPORTS -> "support";
            case EXTENDS -> "extension";
            case CHALLENGES -> "challenge";
            case ANSWERS -> "answer";
        };
        return many == 0 ? null : count((int) many, what, what + "s");
    }

    private static String count(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }
}
