package dev.chatlab.voice.scripted;

import dev.chatlab.transcript.Move;
import dev.chatlab.voice.english.Prose;
import dev.chatlab.voice.english.Stems;
import dev.chatlab.voice.scripted.Unit.Facet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A few sentences that show how a persona is likely to see a topic: its position where the notes hold one, else its way with
 * questions of this kind and an idea led to it. Two to four sentences and 25 to 90 words, as far as the notes reach.
 */
final class Perspective {
    private static final int LEAST_SENTENCES = 2;
    private static final int ENOUGH_SENTENCES = 3;
    private static final int MOST_SENTENCES = 4;
    private static final int ENOUGH_WORDS = 50;
    private static final int MOST_WORDS = 90;
    private static final int ANGLES = 2;
    private static final Set<Facet> FREE = Set.of(Facet.CLAIM, Facet.BECAUSE, Facet.EXAMPLE, Facet.SO, Facet.THEME);

    private final Scene scene;
    private final Matter matter;
    private final Frames frames;
    private final List<String> kept = new ArrayList<>();

    private Perspective(Scene scene) {
        this.scene = scene;
        this.matter = new Matter(scene, Plan.of(Move.OPEN, null));
        this.frames = new Frames(scene);
    }

    static String of(Scene scene) {
        Perspective perspective = new Perspective(scene);
        perspective.compose();
        return String.join(" ", perspective.kept);
    }

    private void compose() {
        Unit angle = matter.ideas().position(Facet.ANGLE);
        if (angle == null) {
            foreignGround();
        } else {
            position(angle);
        }
        fill();
    }

    /** What this persona holds on the issue, behind its way with such questions where the topic is more than the issue. */
    private void position(Unit angle) {
        if (!scene.topic().exact()) {
            add(matter.tie().approach(fullPhrase()));
        }
        List<Unit> angles = new ArrayList<>(scene.notes().units().stream()
                .filter(unit -> unit.facet() == Facet.ANGLE && Objects.equals(unit.position(), angle.position()))
                .toList());
        while (angles.size() > ANGLES) {
            angles.remove(scene.dice().below(angles.size()));
        }
        add(angles.getFirst().text());
        nameTopic();
        add(angles.getLast().text());
        add(matter.tie().proposal());
    }

    /** No position: how such a question is gone at, that no settled view exists, and an idea led to it. */
    private void foreignGround() {
        add(matter.tie().approach(fullPhrase()));
        if (scene.topic().issue() == null) {
            add(matter.tie().bridge(shortPhrase()));
        }
        add(matter.applied(shortPhrase()));
        nameTopic();
    }

    /** Sees to it that the topic is heard: by its name, else by what the notes hold that comes nearest to its words. */
    private void nameTopic() {
        if (!matter.isOnTopic(text()) && matter.isOnTopic(fullPhrase())) {
            addFirst(matter.tie().approach(fullPhrase()));
        }
        if (!matter.isOnTopic(text())) {
            addFirst(nearest());
        }
        if (!matter.isOnTopic(text())) {
            addFirst(frames.of(Move.OPEN, Slots.topic(fullPhrase())));
        }
    }

    private @Nullable String nearest() {
        float[] scores = scene.notes().scores(scene.topic().signs());
        return scene.notes().units().stream()
                .filter(unit -> FREE.contains(unit.facet())
                        && Stems.share(unit.stems(), scene.topic().signs()))
                .filter(unit -> !Notes.leans(unit.text())
                        && scene.me().manner().allowsFacet(unit.facet().key()))
                .filter(unit -> scene.decent(unit.text()))
                .max(Comparator.comparingDouble(unit -> scores[unit.number()]))
                .map(Unit::text)
                .orElse(null);
    }

    private void addFirst(@Nullable String text) {
        if (text == null || kept.contains(text)) {
            return;
        }
        while (!kept.isEmpty() && !fits(text)) {
            kept.removeLast();
        }
        kept.addFirst(text);
    }

    /** Goes on with the idea until there is enough; what is short of the least may be any sentence left. */
    private void fill() {
        add(matter.claim());
        add(matter.applied(shortPhrase()));
        add(matter.consequence());
        add(matter.because());
        for (int i = 0; i < scene.me().ideas().size() && sentences(text()) < LEAST_SENTENCES; i++) {
            scene.me().ideas().get(i).claims().forEach(this::add);
        }
        if (sentences(text()) < LEAST_SENTENCES) {
            add(frames.of(Move.OPEN, Slots.topic(shortPhrase())));
        }
    }

    private void add(@Nullable String text) {
        if (text != null
                && !isEnough()
                && !Notes.leans(text)
                && !kept.contains(text)
                && scene.decent(text)
                && fits(text)) {
            kept.add(text);
        }
    }

    private boolean isEnough() {
        return sentences(text()) >= ENOUGH_SENTENCES && Prose.words(text()) >= ENOUGH_WORDS;
    }

    private boolean fits(String text) {
        int most = Math.min(
                MOST_SENTENCES, Math.max(LEAST_SENTENCES, scene.me().manner().sentences()));
        return sentences(text()) + sentences(text) <= most && Prose.words(text()) + Prose.words(text) <= MOST_WORDS;
    }

    private static int sentences(String text) {
        return Prose.sentences(text).size();
    }

    private String text() {
        return String.join(" ", kept);
    }

    private String fullPhrase() {
        return scene.topic().phrases().getFirst();
    }

    private String shortPhrase() {
        return scene.topicPhrase();
    }
}
