package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.voice.english.Stems;
import java.util.LinkedHashSet;
import java.util.Set;

/** How well a speaker's texts and ideas fit what is asked about and the focus, each from 0 to 1 for the best of them. */
final class Relevance {
    private static final float OF_TALK = 0.6f;

    private final Scene scene;
    private final Topic about;
    private final float[] onTopic;
    private final float[] onFocus;

    Relevance(Scene scene, Topic about, String focus) {
        this.scene = scene;
        this.about = about;
        onTopic = onTopic();
        onFocus = normal(scene.notes().scores(own(Stems.of(focus))));
    }

    /** How well each text fits what is asked about; where nothing does, how well it fits the topic of the talk. */
    private float[] onTopic() {
        float[] scores = normal(scene.notes().scores(about.signs()));
        if (about.equals(scene.topic())) {
            return scores;
        }
        float[] ofTalk = normal(scene.notes().scores(scene.topic().signs()));
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.max(scores[i], OF_TALK * ofTalk[i]);
        }
        return scores;
    }

    private static Set<String> own(Set<String> stems) {
        Set<String> own = new LinkedHashSet<>(stems);
        own.removeAll(Topics.SCHOOL);
        return own.isEmpty() ? stems : own;
    }

    private static float[] normal(float[] scores) {
        float max = 0;
        for (float score : scores) {
            max = Math.max(max, score);
        }
        float[] normal = new float[scores.length];
        for (int i = 0; i < scores.length && max > 0; i++) {
            normal[i] = scores[i] / max;
        }
        return normal;
    }

    float topic(Unit unit) {
        return onTopic[unit.number()];
    }

    float focus(Unit unit) {
        return onFocus[unit.number()];
    }

    /** As its best text does. */
    double topic(Idea idea) {
        return best(idea, onTopic);
    }

    /** As its best text does. */
    double focus(Idea idea) {
        return best(idea, onFocus);
    }

    private double best(Idea idea, float[] scores) {
        double best = 0;
        for (Unit unit : scene.notes().units()) {
            if (unit.isOf(idea)) {
                best = Math.max(best, scores[unit.number()]);
            }
        }
        return best;
    }

    /** How much a topic touches the themes of an idea. */
    static double touched(Idea idea, Topic by) {
        return by.themes().entrySet().stream()
                .mapToDouble(touch -> touch.getValue() * Math.abs(idea.themes().getOrDefault(touch.getKey(), 0.0)))
                .max()
                .orElse(0);
    }

    /** Talk of school has little place where the topic is none of school's. */
    boolean isForeign(Unit unit) {
        return !about.isOfSchool() && !scene.topic().isOfSchool() && Stems.share(unit.stems(), Topics.SCHOOL);
    }
}
