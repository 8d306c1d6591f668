package dev.chatlab.score;

import dev.chatlab.score.Naming.Name;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.english.Stems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what to write above a turn, the name of its idea or else a phrase of its own, and nothing twice. */
final class Labels {
    private final Piece piece;
    private final KeyPhrase phrases;
    private final Set<String> topic;
    private final Set<String> ideas = new HashSet<>();
    private final List<Set<String>> words = new ArrayList<>();

    Labels(Piece piece) {
        this.piece = piece;
        phrases = new KeyPhrase(piece.topic());
        topic = Stems.of(piece.topic());
    }

    /** {@code idea} is the key of the idea it names, empty for a phrase. */
    record Label(String idea, String text) {}

    /** Null where there is nothing but what is written already. */
    @Nullable Label of(Turn turn, List<Turn> citing) {
        List<Name> names = piece.naming().of(turn, citing);
        for (Name name : names) {
            if (isNew(name)) {
                return new Label(name.idea(), name.written());
            }
        }
        Set<String> used = new HashSet<>();
        words.forEach(used::addAll);
        String phrase = names.isEmpty() ? phrases.of(turn, citing, used) : null;
        return phrase == null ? null : new Label("", "“" + phrase + "”");
    }

    void use(Label label) {
        ideas.add(label.idea());
        words.add(Stems.of(label.text()));
    }

    private boolean isNew(Name name) {
        Set<String> stems = Stems.of(name.words());
        return !ideas.contains(name.idea())
                && !topic.containsAll(stems)
                && words.stream().noneMatch(used -> used.containsAll(stems) || stems.containsAll(used));
    }
}
