package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Manner;
import dev.chatlab.transcript.Move;
import dev.chatlab.voice.english.Prose;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Chooses frames: one that was not used yet, if there is one, and that does not begin like an earlier turn. */
final class Frames {
    /** Words beyond which a sentence is hard to follow. */
    static final int LONGEST_SENTENCE = 42;

    private final Scene scene;

    Frames(Scene scene) {
        this.scene = scene;
    }

    /** A frame of this persona for a move, filled; null when every one of them was said lately. */
    @Nullable String of(Move move, Slots slots) {
        return choose(scene.me().frames().getOrDefault(move, List.of()), slots, scene.spent()::usedFrame);
    }

    /** A frame that takes up a colleague: by the gist in this persona's own manner, or else word for word. */
    @Nullable String citing(Move move, Target target) {
        Slots slots = new Slots().colleague(target);
        return target.gist() != null ? of(move, slots) : shared(wordForWord(move), slots);
    }

    private String wordForWord(Move move) {
        Manner manner = scene.me().manner();
        if (manner.sourced()) {
            return "span-recorded";
        }
        return manner.isBrief() ? "span-felt" : "span-" + move.name().toLowerCase(Locale.ROOT);
    }

    @Nullable String shared(String kind, Slots slots) {
        return choose(SharedFrames.of(kind), slots, scene.spent()::heardFrame);
    }

    /** One of this persona's own sentences with the slot {topic} that it has not used and that is not in {@code given} yet. */
    @Nullable String own(List<String> sentences, String phrase, Set<String> given, @Nullable Unit before) {
        List<String> left = sentences.stream()
                .filter(sentence -> !given.contains(sentence) && !scene.spent().usedFrame(sentence))
                .toList();
        Slots slots = Slots.topic(phrase);
        for (String sentence : Cohesion.sorted(scene.dice().shuffled(left), before)) {
            if (scene.allows(slots.plain(sentence))) {
                given.add(sentence);
                return slots.fill(sentence);
            }
        }
        return null;
    }

    private @Nullable String choose(List<String> frames, Slots slots, Predicate<String> used) {
        List<String> mixed = scene.dice().shuffled(frames);
        Predicate<String> allowed = frame -> scene.allows(slots.plain(frame));
        Predicate<String> fresh = frame -> !used.test(frame);
        Predicate<String> newOpening = frame -> !scene.spent().opens(slots.plain(frame));
        Predicate<String> easy = frame -> Prose.sentences(slots.plain(frame)).stream()
                .allMatch(sentence -> Prose.words(sentence) <= LONGEST_SENTENCE);
        Predicate<String> unused = fresh.and(easy);
        for (Predicate<String> wish : List.of(unused.and(newOpening), unused, fresh, allowed)) {
            for (String frame : mixed) {
                if (allowed.test(frame) && wish.test(frame)) {
                    return slots.fill(frame);
                }
            }
        }
        return null;
    }
}
