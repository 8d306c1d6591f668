package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona.Dispute;
import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citation.Relation;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.scripted.Unit.Facet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sentences a turn can be built of, each given once; null when there is nothing suitable left. */
final class Parts {
    /** A text that answers a question, and how much it matters. */
    record Ranked(int rank, String text) {}

    private static final Set<Facet> ANSWERING = Set.of(Facet.CLAIM, Facet.BECAUSE, Facet.EXAMPLE, Facet.SO, Facet.ANGLE);

    private final Scene scene;
    private final Plan plan;
    private final Topic about;
    private final Frames frames;
    private final IdeaChoice ideas;
    private final @Nullable Idea idea;
    private final Set<String> given = new HashSet<>();
    private final Map<Integer, Move> citedBy = new HashMap<>();

    Parts(Scene scene, Plan plan) {
        this.scene = scene;
        this.plan = plan;
        Question question = plan.question();
        this.about = question == null
                ? scene.topic()
                : Topic.of(question.text(), scene.issues()).within(scene.topic());
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

    boolean agreeing() {
        return plan.target() == null || Attitude.toward(scene, plan.target().name().id()) != Attitude.OPPOSED;
    }

    @Nullable String opening() {
        return frames.of(Move.OPEN, topicSlot(scene.topic().phrases().getFirst()));
    }

    private static Slots topicSlot(String phrase) {
        return new Slots().with("topic", phrase);
    }

    @Nullable String cite(Move move) {
        Target target = plan.target();
        if (target == null) {
            return null;
        }
        citedBy.put(target.turn().n(), move);
        return frames.citing(move, target);
    }

    @Nullable String synthesis() {
        Target one = Objects.requireNonNull(plan.target());
        Target two = Objects.requireNonNull(plan.second());
        citedBy.put(one.turn().n(), Move.SYNTHESISE);
        citedBy.put(two.turn().n(), Move.SYNTHESISE);
        String text = frames.of(Move.SYNTHESISE, new Slots().colleague(one).second(two));
        return text == null ? cite(Move.BUILD) : text;
    }

    /** A sentence on the issue itself, before anything else was said; where the topic has none, a bridge to it. */
    @Nullable String stand() {
        String angle = angle();
        return angle == null && !ideas.hasPositions() ? bridge(scene.dice().one(scene.topic().phrases())) : angle;
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
        String bridge = scene.spent().mine().size() < 2 || scene.dice().chance(0.25) ? bridge(scene.topicPhrase()) : null;
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

    @Nullable String turnedClaim() {
        String claim = claim();
        return claim == null ? null : scene.dice().one(SharedFrames.of("turn")) + " " + scene.notes().inside(claim);
    }

    /** What follows from the idea, led back to the topic where it can be. */
    @Nullable String consequence() {
        String so = ofIdea(Facet.SO);
        String tie = so == null ? null : scene.dice().one(SharedFrames.of("tie"));
        if (so == null || tie == null || idea == null || !ideas.hasPositions() || !ideas.fits(idea) || scene.notes().inside(so).equals(so) || scene.dice().chance(0.5)) {
            return so;
        }
        String text = topicSlot(scene.topicPhrase()).fill(tie) + " " + scene.notes().inside(so);
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
                .filter(dispute -> target != null && dispute.with().equals(target.name().id()))
                .map(Dispute::line)
                .filter(line -> !scene.spent().said(line) && scene.decent(line))
                .findFirst()
                .orElse(null);
    }

    @Nullable String questionTo() {
        Target target = Objects.requireNonNull(plan.target());
        String lead = frames.of(Move.ASK, new Slots().with("named", target.name().who()));
        List<String> open = scene.me().asks().stream()
                .filter(question -> !scene.spent().said(question) && scene.decent(question))
                .toList();
        return lead == null || open.isEmpty() ? null : lead + " " + scene.dice().one(open);
    }

    /** Takes up the question in its own words; names a colleague who put it. */
    @Nullable String answerFrame() {
        Question question = Objects.requireNonNull(plan.question());
        Turn turn = question.turn();
        citedBy.put(turn.n(), Move.ANSWER);
        String span = question.span();
        if (!turn.speaker().isUser() && (span == null || Stems.of(span).size() < 2)) {
            return marked(frames.shared("asked", new Slots().with("who", scene.name(turn.speaker()).who())), turn.n());
        }
        if (span == null || !question.isAsked()) {
            String words = Clauses.best(turn.text(), 1, about.signs());
            return frames.shared("remark", new Slots().citing("span", words == null ? "" : words, turn.n()));
        }
        String inside = TopicPhrase.inside(span.split(" ", 2)[0]) + span.substring(span.split(" ", 2)[0].length());
        String frame = frames.of(Move.ANSWER, new Slots().citing("span", inside, turn.n()));
        return frame == null || turn.speaker().isUser() ? frame : addressed(turn, frame);
    }

    private String addressed(Turn turn, String frame) {
        String inside = scene.notes().inside(frame);
        return inside.equals(frame) ? frame : scene.name(turn.speaker()).who() + ", " + inside;
    }

    private static @Nullable String marked(@Nullable String sentence, int turn) {
        return sentence == null
                ? null
                : sentence.substring(0, sentence.length() - 1) + " " + Citations.marker(turn) + sentence.charAt(sentence.length() - 1);
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

    @Nullable String closingCite() {
        Question question = plan.question();
        if (question == null) {
            return null;
        }
        citedBy.put(question.turn().n(), Move.ANSWER);
        return marked(frames.shared("closing", new Slots()), question.turn().n());
    }

    @Nullable String closingFrame() {
        return frames.of(Move.CLOSE, topicSlot(scene.topic().phrases().getFirst()));
    }

    /** More of the same idea, then of the next, for when the length asks for it. */
    Draft reserve(Draft draft) {
        draft.add(5, consequence()).add(6, because()).add(6, example()).add(7, claim());
        Idea next = idea == null ? null : ideas.besides(idea);
        if (next != null) {
            draft.paragraph(7, text(ideas.facet(next, Facet.CLAIM)));
            draft.add(8, text(ideas.facet(next, Facet.BECAUSE)));
            draft.add(8, text(ideas.facet(next, Facet.EXAMPLE)));
            draft.add(9, text(ideas.facet(next, Facet.SO)));
        }
        return draft;
    }

    /** A short turn that gives the word to somebody else. */
    Draft handOver() {
        String named = plan.target() == null ? "the others" : plan.target().name().who();
        return new Draft().add(0, frames.shared("hand", topicSlot(scene.topicPhrase()).with("named", named)));
    }

    @Nullable String lead() {
        return frames.shared(ideas.hasPositions() ? "lead" : "carry", topicSlot(scene.topicPhrase()));
    }

    boolean isOnTopic(String text) {
        return Stems.share(Stems.of(text), scene.topic().signs());
    }

    /** The citation of a turn that this turn's text marks. */
    Citation citation(int n) {
        Turn cited = scene.brief().tail().stream().filter(turn -> turn.n() == n).findFirst().orElseThrow();
        Move by = citedBy.getOrDefault(n, plan.move());
        Relation relation = cited.speaker().isUser() || by == Move.ANSWER ? Relation.ANSWERS : Citations.usual(cited, by);
        return new Citation(n, cited.speaker().id(), quote(n), relation);
    }

    private @Nullable String quote(int n) {
        for (Target target : new Target[] {plan.target(), plan.second()}) {
            if (target != null && target.turn().n() == n && !target.quote().isEmpty()) {
                return target.quote();
            }
        }
        Question question = plan.question();
        return question != null && question.turn().n() == n ? question.span() : null;
    }
}
