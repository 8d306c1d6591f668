package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona.Dispute;
import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.transcript.Move;
import dev.chatlab.voice.english.Prose;
import dev.chatlab.voice.english.Stems;
import dev.chatlab.voice.scripted.Unit.Facet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a persona has to say in a turn, sentence by sentence, each given once; null when nothing suitable is left. */
final class Matter {
    private static final double ANGLE_AGAIN = 0.6;

    private final Scene scene;
    private final Plan plan;
    private final Frames frames;
    private final IdeaChoice ideas;
    private final Tie tie;
    private final @Nullable String theme;
    private final @Nullable Idea idea;
    private final Set<String> given = new HashSet<>();
    private @Nullable Unit claimed;

    Matter(Scene scene, Plan plan) {
        this.scene = scene;
        this.plan = plan;
        Question question = plan.question();
        Topic about = question == null ? scene.topic() : question.topic(scene);
        this.frames = new Frames(scene);
        this.theme = theme(question, about);
        Target target = plan.target();
        String focus =
                question != null && question.hasMatter() ? question.text() : target == null ? "" : target.focus();
        this.ideas = new IdeaChoice(scene, about, focus, theme);
        this.tie = new Tie(scene, about, frames, ideas);
        this.idea = asked(question);
    }

    private @Nullable String theme(@Nullable Question question, Topic about) {
        Joint joint = plan.target() == null ? null : plan.target().joint();
        if (question == null
                || question.isAboutTheTalk()
                || !(question.hasMatter() || !about.themes().isEmpty())) {
            return joint == null ? null : joint.theme();
        }
        String of = question.theme(scene);
        if (of != null) {
            return of;
        }
        Joint touched = Joint.of(scene, about.themes());
        return touched == null ? null : touched.theme();
    }

    /** The idea to speak from; who is asked for reasons or an example stays with what was just said. */
    private @Nullable Idea asked(@Nullable Question question) {
        boolean mine = question != null
                && !question.hasMatter()
                && question.wish().asksForMore()
                && !scene.spent().mine().isEmpty()
                && scene.spent().mine().getLast().n() == question.turn().n() - 1;
        Idea spoken = mine ? ideas.spokenOf(scene.spent().mine().getLast()) : null;
        return spoken == null ? ideas.idea() : spoken;
    }

    IdeaChoice ideas() {
        return ideas;
    }

    Tie tie() {
        return tie;
    }

    @Nullable Idea idea() {
        return idea;
    }

    /** Whether nothing new is left to say. */
    boolean isSpent() {
        return idea == null && plan.question() == null;
    }

    /** This persona's own word on the theme at which the colleague is taken up. */
    @Nullable String themed() {
        return theme == null ? null : text(ideas.themed(theme, Facet.THEME));
    }

    /** A question on that theme. */
    @Nullable String question() {
        return theme == null ? null : text(ideas.themed(theme, Facet.ASK));
    }

    /** The idea, led to what goes by this name. */
    @Nullable String applied(String phrase) {
        return tie.applied(idea, phrase, claimed);
    }

    /** What has to do with the topic, by the best means left. */
    @Nullable String link() {
        return tie.link(idea, claimed);
    }

    /** Leads a turn back to the topic: by a position that is still left, else by an idea applied to it. */
    @Nullable String stand() {
        String angle = scene.dice().chance(ANGLE_AGAIN) ? tie.angle() : null;
        return angle == null ? link() : angle;
    }

    /** Whether the idea goes on where the theme left off. */
    boolean isOnTheme() {
        return idea != null && ideas.isOnTheme(idea);
    }

    @Nullable String claim() {
        return ofIdea(Facet.CLAIM);
    }

    @Nullable String because() {
        return ofIdea(Facet.BECAUSE);
    }

    @Nullable String limit() {
        return ofIdea(Facet.LIMIT);
    }

    @Nullable String example() {
        return ofIdea(Facet.EXAMPLE);
    }

    @Nullable String exampleWithLead() {
        String example = example();
        String lead = example == null ? null : frames.of(Move.EXAMPLE, new Slots());
        return lead == null ? example : lead + " " + example;
    }

    /** What was granted is turned against: this persona's own word on the theme, or its claim. */
    @Nullable String turned() {
        String own = themed();
        own = own == null ? claim() : own;
        String inside = own == null ? null : scene.notes().inside(own);
        boolean fits = inside != null && (!inside.equals(own) || inside.startsWith("I ")) && !inside.endsWith("?");
        return fits ? scene.dice().one(SharedFrames.of("turn")) + " " + inside : own;
    }

    /** What follows from the idea, or from the position on the issue. */
    @Nullable String consequence() {
        String proposal = scene.dice().chance(0.5) ? tie.proposal() : null;
        return proposal == null ? ofIdea(Facet.SO) : proposal;
    }

    private @Nullable String ofIdea(Facet facet) {
        if (idea == null || !scene.me().manner().allowsFacet(facet.key())) {
            return null;
        }
        Unit unit = ideas.facet(idea, facet, claimed);
        claimed = facet == Facet.CLAIM && claimed == null ? unit : claimed;
        return text(unit);
    }

    private @Nullable String text(@Nullable Unit unit) {
        return unit == null || !given.add(unit.text()) ? null : unit.text();
    }

    @Nullable String disputeLine() {
        Target target = plan.target();
        return scene.me().disputes().stream()
                .filter(dispute ->
                        target != null && dispute.with().equals(target.name().id()))
                .map(Dispute::line)
                .filter(line -> !scene.spent().said(line) && scene.decent(line))
                .findFirst()
                .orElse(null);
    }

    /** More of the same idea, then of the next, for when the length asks for it. */
    Draft reserve(Draft draft) {
        draft.add(5, ofIdea(Facet.SO))
                .add(6, because())
                .add(6, themed())
                .add(7, link())
                .add(7, claim());
        Idea next = idea == null ? null : ideas.besides(idea);
        if (next != null && !scene.me().manner().sourced()) {
            Unit other = ideas.facet(next, Facet.CLAIM, null);
            draft.paragraph(8, text(other));
            draft.add(8, text(ideas.facet(next, Facet.BECAUSE, other)));
            draft.add(8, text(ideas.facet(next, Facet.EXAMPLE, other)));
            draft.add(9, text(ideas.facet(next, Facet.SO, other)));
        }
        return draft;
    }

    boolean isOnTopic(String text) {
        return Stems.share(Stems.of(text), scene.topic().signs());
    }

    static boolean isQuestion(@Nullable String text) {
        return text != null && Prose.sentences(text).stream().anyMatch(sentence -> sentence.endsWith("?"));
    }
}
