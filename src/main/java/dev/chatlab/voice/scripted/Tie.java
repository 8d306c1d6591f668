package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona.Approach;
import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.transcript.Move;
import dev.chatlab.voice.scripted.Unit.Facet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What ties a persona's thought to the topic: its stand on the issue, its way with questions of this kind, an idea applied. */
final class Tie {
    private static final int BRIDGES_APART = 3;

    private final Scene scene;
    private final Topic about;
    private final Frames frames;
    private final IdeaChoice ideas;
    private final Set<String> given = new HashSet<>();

    Tie(Scene scene, Topic about, Frames frames, IdeaChoice ideas) {
        this.scene = scene;
        this.about = about;
        this.frames = frames;
        this.ideas = ideas;
    }

    @Nullable String opening() {
        String full = scene.topic().phrases().getFirst();
        return frames.of(Move.OPEN, Slots.topic(scene.spent().heard(full) ? scene.topicPhrase() : full));
    }

    @Nullable String closing() {
        return frames.of(Move.CLOSE, Slots.topic(scene.topicPhrase()));
    }

    /** A sentence on the issue itself; null where there is no position on it, or none left. */
    @Nullable String angle() {
        return text(ideas.position(Facet.ANGLE));
    }

    @Nullable String proposal() {
        return text(ideas.position(Facet.PROPOSAL));
    }

    /** How this persona goes at a question of this kind; the kind that the words tell most first. */
    @Nullable String approach(String phrase) {
        for (Approach kind : about.kinds()) {
            String text = frames.own(scene.me().approaches().getOrDefault(kind, List.of()), phrase, given, null);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The idea, led to the topic in so many words, those first that go on from what was said {@code before}. */
    @Nullable String applied(@Nullable Idea idea, String phrase, @Nullable Unit before) {
        return idea == null || !scene.me().manner().allowsFacet("applied")
                ? null
                : frames.own(idea.applied(), phrase, given, before);
    }

    /** Says that this persona has no settled view, once in a while and not right behind a colleague who said so. */
    @Nullable String bridge(String phrase) {
        boolean justSaid = scene.colleaguesTurns().stream()
                .limit(BRIDGES_APART)
                .anyMatch(turn -> bridged(turn.speaker().id(), Heard.of(turn.text())));
        boolean said = scene.spent().mine().stream()
                .anyMatch(turn -> bridged(scene.me().id(), Heard.of(turn.text())));
        return ideas.hasPositions() || justSaid || said
                ? null
                : frames.own(scene.me().bridges(), phrase, given, null);
    }

    private boolean bridged(String speaker, Heard heard) {
        Notes notes = scene.colleagues().apply(speaker);
        return notes != null && notes.persona().bridges().stream().anyMatch(heard::holdsFrame);
    }

    /** What has to do with the topic, by the best means left: the idea applied, a way of going at it, a plain link. */
    @Nullable String link(@Nullable Idea idea, @Nullable Unit before) {
        String phrase = scene.topicPhrase();
        List<Idea> others = new ArrayList<>(scene.dice().shuffled(scene.me().ideas()));
        others.removeIf(other -> !ideas.fits(other));
        String text = applied(idea, phrase, before);
        for (int i = 0; i < others.size() && text == null; i++) {
            text = applied(others.get(i), phrase, before);
        }
        text = text == null ? approach(phrase) : text;
        return text == null ? lead() : text;
    }

    /** A plain link that anybody could use. */
    @Nullable String lead() {
        return frames.shared(ideas.hasPositions() ? "lead" : "carry", Slots.topic(scene.topicPhrase()));
    }

    private @Nullable String text(@Nullable Unit unit) {
        return unit == null || !given.add(unit.text()) ? null : unit.text();
    }
}
