package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.scripted.Target.Name;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All that one turn is composed from: who speaks, to whom, about what, and what was said. */
record Scene(
        Notes notes,
        Brief brief,
        Topic topic,
        Topics topics,
        Function<String, @Nullable Notes> colleagues,
        Spent spent,
        Dice dice) {
    private static final long RETRY = 0x5851F42D4C957F2DL;

    static Scene of(Notes notes, Brief brief, Topics topics, Function<String, @Nullable Notes> colleagues) {
        return new Scene(
                notes,
                brief,
                topics.of(brief.topic()),
                topics,
                colleagues,
                new Spent(brief, notes),
                dice(notes, brief, 0));
    }

    /** The same scene with other luck. */
    Scene again(int attempt) {
        return new Scene(notes, brief, topic, topics, colleagues, spent, dice(notes, brief, attempt));
    }

    private static Dice dice(Notes notes, Brief brief, int attempt) {
        return new Dice(
                brief.seed() + RETRY * attempt, brief.n(), notes.persona().id(), brief.topic());
    }

    Persona me() {
        return notes.persona();
    }

    boolean isMine(Turn turn) {
        return !turn.speaker().isUser()
                && turn.speaker().id().equals(brief.speaker().id());
    }

    /** Whether whoever said this is not to be called upon. */
    boolean isMuted(Target target) {
        return brief.muted().contains(target.name().id());
    }

    /** The said turns of colleagues, newest first. */
    List<Turn> colleaguesTurns() {
        return brief.tail().reversed().stream()
                .filter(turn ->
                        turn.isSaid() && turn.n() < brief.n() && !turn.speaker().isUser() && !isMine(turn))
                .toList();
    }

    Name name(Speaker speaker) {
        Notes notes = speaker.isUser() ? null : colleagues.apply(speaker.id());
        if (notes != null) {
            return new Name(
                    speaker.id(), notes.persona().shortName(), notes.persona().possessive());
        }
        String last = speaker.name().substring(speaker.name().strip().lastIndexOf(' ') + 1);
        return new Name(speaker.id(), last, last + "'s");
    }

    /** Whether a text may be used: not one that this persona never says, and not said within the last turns. */
    boolean allows(String text) {
        return !spent.saidLately(text) && decent(text);
    }

    boolean decent(String text) {
        return notes.allow(text);
    }

    /** A way to name the topic, in few words. */
    String topicPhrase() {
        return dice.one(topic.shortPhrases());
    }
}
