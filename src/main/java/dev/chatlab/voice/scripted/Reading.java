package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.english.Clauses;
import dev.chatlab.voice.english.Prose;
import dev.chatlab.voice.scripted.Gists.Found;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads in a colleague's turn what it claimed: by the gist that restates the very sentence it said, where its notes are known,
 * else by words of its own.
 */
final class Reading {
    private static final int SPAN_WORDS = 4;

    private final Scene scene;

    Reading(Scene scene) {
        this.scene = scene;
    }

    /** Null when the turn holds nothing that can be taken up. */
    @Nullable Target of(Turn turn) {
        Notes notes = scene.colleagues().apply(turn.speaker().id());
        List<Found> found = notes == null ? List.of() : found(turn, notes);
        return found.stream()
                .min(Comparator.comparingInt((Found one) -> scene.spent().heard(one.gist()) ? 1 : 0)
                        .thenComparingInt(one -> one.claim() ? 0 : 1))
                .map(one -> byGist(turn, one))
                .orElseGet(() -> bySpan(turn));
    }

    private List<Found> found(Turn turn, Notes notes) {
        return Gists.in(turn.text(), notes).stream()
                .filter(found -> scene.decent(found.gist()))
                .toList();
    }

    private Target byGist(Turn turn, Found found) {
        return new Target(
                turn,
                scene.name(turn.speaker()),
                found.idea(),
                found.gist(),
                found.sentence(),
                contested(turn, found.idea()),
                Joint.of(scene, found.idea().themes()));
    }

    /** Whether an idea is what my notes say I dispute with this colleague. */
    private boolean contested(Turn turn, Idea idea) {
        Notes colleague = scene.colleagues().apply(turn.speaker().id());
        Set<String> disputed = scene.notes().disputed(turn.speaker().id());
        return colleague != null
                && colleague.words(idea).stream().filter(disputed::contains).count() >= 2;
    }

    /** Words that the turn itself quotes are somebody else's. */
    private @Nullable Target bySpan(Turn turn) {
        String own = Prose.sentences(turn.text()).stream()
                .filter(sentence -> sentence.indexOf('“') < 0 && sentence.indexOf('"') < 0)
                .collect(Collectors.joining(" "));
        String span = Clauses.best(own, SPAN_WORDS, scene.topic().signs());
        return span == null || !scene.decent(span)
                ? null
                : new Target(turn, scene.name(turn.speaker()), null, null, span, false, joint(turn, span));
    }

    /** The theme of quoted words: that of the note they come from, else the one that they name most. */
    private @Nullable Joint joint(Turn turn, String span) {
        Notes notes = scene.colleagues().apply(turn.speaker().id());
        if (notes != null) {
            for (String sentence : Heard.of(turn.text()).plain()) {
                Unit unit = sentence.contains(Prose.plain(span)) ? notes.origin(sentence) : null;
                if (unit != null && unit.themed() != null) {
                    return Joint.of(
                            scene, Map.of(unit.themed().theme(), unit.themed().pole()));
                }
            }
        }
        return Joint.of(scene, scene.topics().themes(span));
    }
}
