package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona.Approach;
import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.voice.english.Prose;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A character's sentences that point at the topic whatever it is, each once in a turn and not again before long. */
final class Pointers {
    private final Scene scene;
    private final Frames frames;
    private final List<List<String>> applied = new ArrayList<>();
    private final List<List<String>> approaches = new ArrayList<>();
    private final List<String> given = new ArrayList<>();

    /** {@code idea} is the one to speak from first, if any. */
    Pointers(Scene scene, @Nullable Idea idea) {
        this.scene = scene;
        this.frames = new Frames(scene);
        if (idea != null) {
            applied.add(idea.applied());
        }
        applied.add(scene.me().ideas().stream()
                .flatMap(any -> any.applied().stream())
                .toList());
        for (Approach kind : scene.topic().kinds()) {
            approaches.add(scene.me().approaches().getOrDefault(kind, List.of()));
        }
        approaches.add(scene.me().approaches().values().stream()
                .flatMap(Collection::stream)
                .sorted()
                .toList());
    }

    /** An idea led to the topic, or where none is left, a way of going at it. */
    @Nullable String applied() {
        String text = next(applied);
        return text == null ? next(approaches) : text;
    }

    /** A way of going at a question of the topic's kind, or where none is left, an idea led to it. */
    @Nullable String approach() {
        String text = next(approaches);
        return text == null ? next(applied) : text;
    }

    /** So many ideas led to the topic, each set off as one way among others. */
    List<String> alternatives(int count) {
        List<String> ways = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String way = applied();
            if (way != null) {
                String lead = scene.dice().one(SharedFrames.of("option-" + i));
                ways.add(lead + " " + (way.startsWith("I ") ? way : Prose.lowerFirst(way)));
            }
        }
        return ways;
    }

    /** Where a colleague's claim comes from, or that no source was given for it. */
    @Nullable String source(Target target) {
        Notes colleague = scene.colleagues().apply(target.name().id());
        Idea idea = target.idea();
        boolean known =
                idea != null && colleague != null && !colleague.persona().isLens();
        Slots slots = Slots.topic(scene.topicPhrase());
        if (idea == null || !known) {
            return frames.shared(
                    "unsourced",
                    slots.citing("who", target.name().who(), target.turn().n()));
        }
        String year = idea.year().toLowerCase(Locale.ROOT).startsWith("c. ")
                ? "about " + idea.year().substring(3)
                : idea.year();
        slots.with("who", target.name().who()).with("work", idea.work().replaceAll(" \\([^)]*\\)$", ""));
        return frames.shared("source", slots.citing("year", year, target.turn().n()));
    }

    private @Nullable String next(List<List<String>> lists) {
        Predicate<String> unused = sentence -> !scene.spent().usedFrame(sentence);
        for (Predicate<String> wish : List.of(unused, (Predicate<String>) this::isNotLate)) {
            for (List<String> list : lists) {
                String text = one(list, wish);
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }

    private @Nullable String one(List<String> list, Predicate<String> wish) {
        Slots slots = Slots.topic(scene.topicPhrase());
        for (String sentence : scene.dice().shuffled(list)) {
            if (!given.contains(sentence) && wish.test(sentence) && scene.allows(slots.plain(sentence))) {
                given.add(sentence);
                return slots.fill(sentence);
            }
        }
        return null;
    }

    private boolean isNotLate(String sentence) {
        return scene.spent().mine().stream()
                .filter(turn -> turn.n() >= scene.brief().n() - Spent.WINDOW)
                .noneMatch(turn -> Heard.of(turn.text()).holdsFrame(sentence));
    }
}
