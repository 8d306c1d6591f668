package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.persona.Persona.Position;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.scripted.Unit.Facet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what to say: the idea that fits the topic and the focus (a colleague's claim, a user's question) best and was used
 * least, and of its texts one that was not said yet.
 */
final class IdeaChoice {
    private static final double NEED = 1e-6;
    private static final double STRANGE = 0.3;
    private static final double CHANCE = 0.3;
    private static final double TAKEN = 1.1;

    private final Scene scene;
    private final Topic about;
    private final @Nullable String theme;
    private final Relevance relevance;
    private final Set<String> grounds = new HashSet<>();
    private boolean again;

    /** {@code theme} is the theme at which a colleague is taken up, null where there is none. */
    IdeaChoice(Scene scene, Topic about, String focus, @Nullable String theme) {
        this.scene = scene;
        this.about = about;
        this.theme = theme;
        relevance = new Relevance(scene, about, focus);
        positions().forEach(position -> grounds.addAll(position.grounds()));
    }

    /** This persona's positions on the topic's issue, the side of it that the topic names first, then the general one. */
    private List<Position> positions() {
        var issue = about.issue();
        if (issue == null) {
            return List.of();
        }
        String sub = about.sub() == null ? "general" : about.sub().id();
        return scene.me().positions().stream()
                .filter(position -> position.issue().equals(issue.id()))
                .sorted(Comparator.comparingInt((Position position) ->
                        position.sub().equals(sub) ? 0 : position.sub().equals("general") ? 1 : 2))
                .toList();
    }

    /**
     * The idea to speak from, one with a claim left to say. When all was said in the tail, what was not said lately counts
     * as left; null when there is nothing at all.
     */
    @Nullable Idea idea() {
        Idea fresh = best(null);
        if (fresh != null) {
            return fresh;
        }
        again = true;
        return best(null);
    }

    /** The next best idea beside another. */
    @Nullable Idea besides(Idea other) {
        return best(other);
    }

    private @Nullable Idea best(@Nullable Idea other) {
        Idea best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Idea idea : scene.me().ideas()) {
            double score = score(idea);
            if (score > most && !idea.equals(other) && !left(idea, Facet.CLAIM).isEmpty()) {
                most = score;
                best = idea;
            }
        }
        return best;
    }

    private double score(Idea idea) {
        double topic = relevance.topic(idea);
        double focus = relevance.focus(idea);
        double ground = grounds.contains(idea.id()) ? 0.7 : 0;
        double stray = hasPositions() && !fits(idea) && focus < STRANGE ? 0.4 : 0;
        return 0.5 * topic
                + 0.7 * focus
                + onTheme(idea)
                + ground
                - stray
                - 0.6 * foreign(idea)
                - 0.5 * scene.spent().timesUsed(idea)
                + 0.3 * scene.dice().unit();
    }

    /** The share of an idea's unsaid claims that only make sense in school, where the topic is not of school. */
    private double foreign(Idea idea) {
        List<Unit> claims = left(idea, Facet.CLAIM);
        return claims.isEmpty()
                ? 0
                : (double) claims.stream().filter(relevance::isForeign).count() / claims.size();
    }

    /** Whether an idea is about the theme at which a colleague is taken up. */
    boolean isOnTheme(Idea idea) {
        return theme != null && idea.themes().containsKey(theme);
    }

    /** The talk's theme weighs most; a theme that the topic itself touches weighs a little. */
    private double onTheme(Idea idea) {
        double taken = theme == null ? 0 : Math.abs(idea.themes().getOrDefault(theme, 0.0));
        return TAKEN * taken + 0.5 * Relevance.touched(idea, about) + 0.3 * Relevance.touched(idea, scene.topic());
    }

    /** Whether an idea has to do with the topic: a ground of a position on it, or sharing words with it. */
    boolean fits(Idea idea) {
        return grounds.contains(idea.id()) || relevance.topic(idea) > STRANGE;
    }

    /** An unsaid text of an idea: the one that goes on best from its text said {@code before}; null when none is left. */
    @Nullable Unit facet(Idea idea, Facet facet, @Nullable Unit before) {
        return closest(left(idea, facet), before);
    }

    /** An unsaid text on the topic's issue from this persona's positions, the asked side first; null when none is left. */
    @Nullable Unit position(Facet facet) {
        for (Position position : positions()) {
            List<Unit> left = scene.notes().units().stream()
                    .filter(unit -> unit.facet() == facet && position.equals(unit.position()) && isLeft(unit))
                    .toList();
            if (!left.isEmpty()) {
                return facet == Facet.ANGLE ? scene.dice().one(left) : closest(left, null);
            }
        }
        return null;
    }

    /** An unsaid text of this persona on a theme, the one closest to the focus; null when none is left. */
    @Nullable Unit themed(String on, Facet facet) {
        return closest(scene.notes().on(on, facet).stream().filter(this::isLeft).toList(), null);
    }

    /** The idea that a turn of mine was made of, if its notes are known. */
    @Nullable Idea spokenOf(Turn turn) {
        return Heard.of(turn.text()).plain().stream()
                .map(sentence -> scene.notes().origin(sentence))
                .filter(unit -> unit != null && unit.idea() != null)
                .map(Unit::idea)
                .findFirst()
                .orElse(null);
    }

    /** The unsaid texts closest to a question by themselves, best first; only such as share enough words with it. */
    List<Unit> nearest(Topic question, Collection<Facet> facets) {
        Set<String> words = question.ownWords();
        int need = 2;
        return scene.notes().units().stream()
                .filter(unit -> facets.contains(unit.facet())
                        && !relevance.isForeign(unit)
                        && relevance.focus(unit) > NEED
                        && !Notes.leans(unit.text()))
                .filter(unit -> isLeft(unit) && shared(unit, words) >= need)
                .sorted(Comparator.comparingDouble(unit -> -relevance.focus(unit)))
                .toList();
    }

    private static long shared(Unit unit, Set<String> words) {
        return unit.stems().stream().filter(words::contains).count();
    }

    /** Whether something is left on the very side of the issue that is asked about. */
    boolean hasSide() {
        String sub = about.sub() == null ? "" : about.sub().id();
        return positions().stream().anyMatch(position -> position.sub().equals(sub));
    }

    boolean hasPositions() {
        return !positions().isEmpty();
    }

    private List<Unit> left(Idea idea, Facet facet) {
        return scene.notes().of(idea, facet).stream().filter(this::isLeft).toList();
    }

    private boolean isLeft(Unit unit) {
        boolean said = again ? scene.spent().saidLately(unit) : scene.spent().said(unit);
        return !said && scene.decent(unit.text());
    }

    /** The text that fits best, with some chance, so that not every talk on a topic goes the same way. */
    private @Nullable Unit closest(List<Unit> units, @Nullable Unit before) {
        Unit best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Unit unit : units) {
            double score = 0.6 * relevance.focus(unit)
                    + 0.4 * relevance.topic(unit)
                    - (relevance.isForeign(unit) ? 0.5 : 0)
                    + Cohesion.of(scene.notes(), unit, before)
                    + CHANCE * scene.dice().unit();
            if (score > most) {
                most = score;
                best = unit;
            }
        }
        return best;
    }
}
