package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona.Dispute;
import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.transcript.Move;
import dev.chatlab.voice.english.Stems;
import dev.chatlab.voice.scripted.Unit.Facet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a persona has to say in a turn, sentence by sentence, each given once; null when nothing suitable is left. */
final class Matter {
    /** A text that answers a question, and how much it matters. */
    record Ranked(int rank, String text) {}

    private static final Set<Facet> ANSWERING =
            Set.of(Facet.CLAIM, Facet.BECAUSE, Facet.EXAMPLE, Facet.SO, Facet.ANGLE);

    private final Scene scene;
    private final Plan plan;
    private final Topic about;
    private final Frames frames;
    private final IdeaChoice ideas;
    private final @Nullable Idea idea;
    private final Set<String> given = new HashSet<>();

    Matter(Scene scene, Plan plan) {
        this.scene = scene;
        this.plan = plan;
        Question question = plan.question();
        this.about = question == null
                ? scene.topic()
                : scene.topics().of(question.text()).within(scene.topic());
        this.frames = new Frames(scene);
        Target target = plan.target();
        String focus = question != null ? question.text() : target == null ? "" : target.focus();
        this.ideas = new IdeaChoice(scene, about, focus);
        this.idea = ideas.idea();
    }

    /** Whether nothing new is left to say. */
    boolean isSpent() {
        return idea == null && plan.question() == null;
    }

    @Nullable String opening() {
        return frames.of(Move.OPEN, Slots.topic(scene.topic().phrases().getFirst()));
    }

    /** A sentence on the issue itself, before anything else was said; where the topic has none, a bridge to it. */
    @Nullable String stand() {
        String angle = angle();
        return angle == null && !ideas.hasPositions()
                ? bridge(scene.dice().one(scene.topic().phrases()))
                : angle;
    }

    @Nullable String angle() {
        return text(ideas.position(Facet.ANGLE));
    }

    /** After a claim: what it has to do with the topic. */
    @Nullable String tieBack() {
        if (ideas.hasPositions()) {
            String proposal = scene.dice().chance(0.6) ? text(ideas.position(Facet.PROPOSAL)) : null;
            return proposal == null ? lead() : proposal;
        }
        String bridge =
                scene.spent().mine().size() < 2 || scene.dice().chance(0.25) ? bridge(scene.topicPhrase()) : null;
        return bridge == null ? lead() : bridge;
    }

    private @Nullable String bridge(String phrase) {
        return frames.bridge(unsaidBridges(), phrase);
    }

    private List<String> unsaidBridges() {
        return scene.me().bridges().stream()
                .filter(bridge -> !scene.spent().usedFrame(bridge) && given.add(bridge))
                .limit(1)
                .toList();
    }

    @Nullable String proposal() {
        String proposal = text(ideas.position(Facet.PROPOSAL));
        return proposal == null ? consequence() : proposal;
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

    /** The claim, turned against what was just granted. */
    @Nullable String turnedClaim() {
        String claim = claim();
        String inside = claim == null ? null : scene.notes().inside(claim);
        return inside == null || (inside.equals(claim) && !inside.startsWith("I "))
                ? claim
                : scene.dice().one(SharedFrames.of("turn")) + " " + inside;
    }

    /** What follows from the idea, led back to the topic where it can be. */
    @Nullable String consequence() {
        String so = ofIdea(Facet.SO);
        String tie = so == null ? null : scene.dice().one(SharedFrames.of("tie"));
        if (so == null
                || tie == null
                || idea == null
                || !ideas.hasPositions()
                || !ideas.fits(idea)
                || scene.notes().inside(so).equals(so)
                || scene.dice().chance(0.5)) {
            return so;
        }
        String text =
                Slots.topic(scene.topicPhrase()).fill(tie) + " " + scene.notes().inside(so);
        return scene.allows(text) ? text : so;
    }

    private @Nullable String ofIdea(Facet facet) {
        return idea == null ? null : text(ideas.facet(idea, facet));
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

    /** What answers the question most directly: this side of the issue, else the texts nearest to its words, else a bridge. */
    List<Ranked> directAnswers() {
        List<Ranked> answers = new ArrayList<>();
        Question question = Objects.requireNonNull(plan.question());
        List<Unit> near = question.turn().speaker().isUser() ? ideas.nearest(about, ANSWERING) : List.of();
        if (near.isEmpty() || ideas.hasSide()) {
            add(answers, 0, angle());
            add(answers, 1, text(ideas.position(Facet.PROPOSAL)));
        }
        near.stream().limit(2).forEach(unit -> add(answers, answers.isEmpty() ? 0 : 1, text(unit)));
        if (answers.isEmpty() && question.turn().speaker().isUser()) {
            add(answers, 0, bridge("this"));
        }
        return answers;
    }

    private static void add(List<Ranked> answers, int rank, @Nullable String text) {
        if (text != null) {
            answers.add(new Ranked(rank, text));
        }
    }

    @Nullable String closingFrame() {
        return frames.of(Move.CLOSE, Slots.topic(scene.topic().phrases().getFirst()));
    }

    /** More of the same idea, then of the next, for when the length asks for it. */
    Draft reserve(Draft draft) {
        draft.add(5, consequence()).add(6, because()).add(7, claim());
        Idea next = idea == null ? null : ideas.besides(idea);
        if (next != null) {
            draft.paragraph(7, text(ideas.facet(next, Facet.CLAIM)));
            draft.add(8, text(ideas.facet(next, Facet.BECAUSE)));
            draft.add(8, text(ideas.facet(next, Facet.EXAMPLE)));
            draft.add(9, text(ideas.facet(next, Facet.SO)));
        }
        return draft;
    }

    @Nullable String lead() {
        return frames.shared(ideas.hasPositions() ? "lead" : "carry", Slots.topic(scene.topicPhrase()));
    }

    boolean isOnTopic(String text) {
        return Stems.share(Stems.of(text), scene.topic().signs());
    }
}
