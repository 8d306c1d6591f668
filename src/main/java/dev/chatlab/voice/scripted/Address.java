package dev.chatlab.voice.scripted;

import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citation.Relation;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.english.Clauses;
import dev.chatlab.voice.english.Prose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sentences of a turn that turn to others: take up a colleague, answer, ask, hand over; and the citations they make. */
final class Address {
    private static final int LONGEST_QUESTION = 14;

    private final Scene scene;
    private final Plan plan;
    private final Frames frames;
    private final Map<Integer, Move> citedBy = new HashMap<>();
    private final List<Target> gathered = new ArrayList<>();

    Address(Scene scene, Plan plan) {
        this.scene = scene;
        this.plan = plan;
        this.frames = new Frames(scene);
    }

    boolean agreeing() {
        return plan.target() == null || Attitude.toward(scene, plan.target()) != Attitude.OPPOSED;
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
        boolean tooLong = text != null
                && Prose.sentences(text).stream().anyMatch(part -> Prose.words(part) > Frames.LONGEST_SENTENCE);
        return text == null || tooLong ? cite(Move.BUILD) : text;
    }

    /** A colleague's point in one plain sentence of a summary. */
    @Nullable String gathered(Target point) {
        citedBy.put(point.turn().n(), Move.SYNTHESISE);
        gathered.add(point);
        return frames.shared("point", new Slots().colleague(point));
    }

    /** Asks the colleague {@code question}, or where there is none, one of this persona's own. */
    @Nullable String questionTo(@Nullable String question) {
        Target target = Objects.requireNonNull(plan.target());
        String lead =
                frames.of(Move.ASK, new Slots().with("named", target.name().who()));
        List<String> open = scene.me().asks().stream()
                .filter(ask -> !scene.spent().said(ask) && scene.decent(ask))
                .toList();
        if (lead == null || (question == null && open.isEmpty())) {
            return null;
        }
        return lead + " " + (question == null ? scene.dice().one(open) : question);
    }

    /** Takes up the question in its own words; names a colleague who put it. */
    @Nullable String answerFrame() {
        Question question = Objects.requireNonNull(plan.question());
        Turn turn = question.turn();
        citedBy.put(turn.n(), Move.ANSWER);
        String span = question.span();
        if (!turn.speaker().isUser()) {
            return toColleague(question);
        }
        String wished = question.wished();
        if (wished != null) {
            Slots slots = Slots.topic(scene.topicPhrase()).with("who", about(question));
            return marked(frames.shared(wished, slots), turn.n());
        }
        if (question.wish() == Wish.OBJECTION) {
            String ground = Clauses.best(
                    Objection.ground(question.text()), 1, scene.topic().signs());
            return frames.shared("objection", new Slots().citing("span", Objects.requireNonNull(ground), turn.n()));
        }
        if (span == null || !question.isAsked()) {
            String words = Clauses.best(question.text(), 1, scene.topic().signs());
            return frames.shared(
                    question.isAsked() ? "question" : "remark",
                    new Slots().citing("span", words == null ? "" : words, turn.n()));
        }
        String inside = TopicPhrases.inside(span);
        String frame = frames.of(Move.ANSWER, new Slots().citing("span", inside, turn.n()));
        return frame;
    }

    /** Takes up a colleague's question in its own words, if they are few. */
    private @Nullable String toColleague(Question question) {
        String words = question.text().replaceAll("[?\\s]+$", "");
        int turn = question.turn().n();
        String who = scene.name(question.turn().speaker()).who();
        String quoting = Prose.words(words) > LONGEST_QUESTION
                ? null
                : frames.shared("asked-quote", new Slots().with("who", who).citing("span", words, turn));
        return quoting == null ? marked(frames.shared("asked", new Slots().with("who", who)), turn) : quoting;
    }

    /** Takes up the question where nothing better fits. */
    @Nullable String taken() {
        Turn turn = Objects.requireNonNull(plan.question()).turn();
        return marked(frames.shared("taken", new Slots()), turn.n());
    }

    private String about(Question question) {
        return scene.brief().table().stream()
                .filter(seat -> seat.id().equals(question.about()))
                .map(seat -> scene.name(seat).who())
                .findFirst()
                .orElse("");
    }

    static @Nullable String marked(@Nullable String sentence, int turn) {
        return sentence == null
                ? null
                : sentence.substring(0, sentence.length() - 1) + " " + Citations.marker(turn)
                        + sentence.charAt(sentence.length() - 1);
    }

    /** Takes up a user's wish for an end, if there is one. */
    @Nullable String closingCite() {
        return wishCite("closing");
    }

    /** Takes up a user's wish for a summary, if there is one. */
    @Nullable String summaryCite() {
        return wishCite("asked-summary");
    }

    private @Nullable String wishCite(String kind) {
        Question question = plan.question();
        if (question == null) {
            return null;
        }
        citedBy.put(question.turn().n(), Move.ANSWER);
        return marked(frames.shared(kind, new Slots()), question.turn().n());
    }

    /** A short turn that gives the word to somebody else. */
    Draft handOver() {
        Target target = plan.target() == null || scene.isMuted(plan.target()) ? null : plan.target();
        String own = target == null
                ? null
                : frames.of(
                        Move.HAND_OVER, new Slots().with("named", target.name().who()));
        String named = target == null ? "the others" : target.name().who();
        return new Draft()
                .add(
                        0,
                        own == null
                                ? frames.shared(
                                        "hand", Slots.topic(scene.topicPhrase()).with("named", named))
                                : own);
    }

    /** Breaks an agreement that came too easily. */
    @Nullable String dissent() {
        String phrase = scene.topicPhrase();
        String own = frames.of(Move.DISSENT, Slots.topic(phrase));
        return own == null ? frames.shared("dissent", Slots.topic(phrase)) : own;
    }

    /** Says that a program speaks, to who asks. */
    @Nullable String nature() {
        Question question = Objects.requireNonNull(plan.question());
        citedBy.put(question.turn().n(), Move.ANSWER);
        return marked(
                frames.shared(
                        scene.me().isLens() ? "nature-lens" : "nature",
                        new Slots().with("me", scene.me().name())),
                question.turn().n());
    }

    /** The citation of a turn that this turn's text marks. */
    Citation citation(int n) {
        Turn cited = scene.brief().tail().stream()
                .filter(turn -> turn.n() == n)
                .findFirst()
                .orElseThrow();
        Move by = citedBy.getOrDefault(n, plan.move());
        Relation relation =
                cited.speaker().isUser() || by == Move.ANSWER ? Relation.ANSWERS : Citations.usual(cited, by);
        return new Citation(n, cited.speaker().id(), quote(n), relation);
    }

    private @Nullable String quote(int n) {
        List<Target> targets = new ArrayList<>(gathered);
        Stream.of(plan.target(), plan.second()).filter(Objects::nonNull).forEach(targets::add);
        for (Target target : targets) {
            if (target.turn().n() == n && !target.quote().isEmpty()) {
                return target.quote();
            }
        }
        Question question = plan.question();
        if (question == null || question.turn().n() != n) {
            return null;
        }
        return question.span() == null && !question.isUsers() ? question.text() : question.span();
    }
}
