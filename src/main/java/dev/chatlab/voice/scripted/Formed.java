package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Manner;
import dev.chatlab.transcript.Move;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The turn of a character that is known by its form, as the lenses are: what it takes up, then its own notes and nothing that
 * is everybody's. Keeps to the moves it may make, offers the alternatives it owes and says where a claim comes from.
 */
final class Formed {
    private static final List<Move> TAKING_UP = List.of(Move.BUILD, Move.CHALLENGE, Move.CONCEDE, Move.DISTINGUISH);

    private final Scene scene;
    private final Manner manner;
    private final Plan plan;
    private final Matter matter;
    private final Address address;
    private final Pointers pointers;

    Formed(Scene scene, Plan plan, Matter matter, Address address) {
        this.scene = scene;
        this.manner = scene.me().manner();
        this.plan = plan;
        this.matter = matter;
        this.address = address;
        this.pointers = new Pointers(scene, matter.idea());
    }

    /** Empty when this character has nothing left. */
    Draft draft() {
        Draft draft = new Draft();
        switch (plan.move()) {
            case OPEN -> open(draft);
            case ANSWER -> answer(draft);
            case CLOSE -> close(draft);
            case SYNTHESISE -> draft.must(address.summaryCite()).must(address.synthesis());
            case DISSENT -> takeUp(draft.must(address.dissent()));
            case ASK, EXAMPLE -> takeUp(draft);
            case CHALLENGE, BUILD, CONCEDE, DISTINGUISH, HAND_OVER -> takeUp(draft, plan.move());
        }
        own(draft);
        return plan.move() == Move.ASK ? ask(draft) : draft;
    }

    /** Who owes a colleague an answer gives it before anything else. */
    private void open(Draft draft) {
        if (plan.target() != null && isOwed(plan.target())) {
            takeUp(draft);
            draft.must(matter.tie().opening());
        } else {
            takeUp(draft.must(matter.tie().opening()));
        }
    }

    private void takeUp(Draft draft) {
        List<Move> moves = takingUp(manner).toList();
        boolean agreeing = address.agreeing() && manner.allows(Move.BUILD);
        takeUp(draft, agreeing || moves.isEmpty() ? Move.BUILD : scene.dice().one(moves));
    }

    private void takeUp(Draft draft, Move move) {
        draft.must(address.cite(move));
        if (manner.sourced() && plan.target() != null) {
            draft.add(1, pointers.source(plan.target()));
        }
    }

    private void answer(Draft draft) {
        Question question = Objects.requireNonNull(plan.question());
        String frame = question.wish() == Wish.NATURE ? address.nature() : address.answerFrame();
        draft.must(frame == null ? address.taken() : frame);
        if (plan.target() != null && (question.about() != null || isOwed(plan.target()))) {
            takeUp(draft);
        }
        new Answers(scene, question, matter).direct().forEach(answer -> draft.add(answer.rank(), answer.text()));
    }

    private boolean isOwed(Target target) {
        return target.name().id().equals(manner.after())
                && !scene.spent().cited(target.turn().n());
    }

    private void close(Draft draft) {
        draft.must(address.closingCite()).must(matter.tie().closing());
        if (!manner.isBrief()) {
            takeUp(draft);
        }
    }

    /** The own notes: always something on the topic; now the claim comes before the word on the theme, now after it. */
    private void own(Draft draft) {
        boolean claimFirst = scene.dice().chance(0.5);
        draft.add(claimFirst ? 2 : 1, matter.themed()).add(claimFirst ? 1 : 2, matter.claim());
        boolean first = plan.move() == Move.OPEN || plan.move() == Move.ANSWER;
        draft.add(0, matter.tie().angle());
        if (manner.options() > 0) {
            pointers.alternatives(manner.options()).forEach(draft::must);
        } else if (first || plan.move() == Move.CLOSE) {
            draft.paragraph(0, first ? pointers.approach() : pointers.applied());
        } else {
            draft.mustParagraph(pointers.applied());
        }
        draft.add(2, matter.because()).add(3, first ? pointers.applied() : pointers.approach());
        draft.add(3, matter.exampleWithLead()).add(4, matter.consequence()).add(5, pointers.applied());
    }

    private Draft ask(Draft draft) {
        int cited = Objects.requireNonNull(plan.target()).turn().n();
        String asked = address.questionTo(matter.question());
        return draft.mustParagraph(manner.sourced() ? Address.marked(asked, cited) : asked);
    }

    /** The moves that take up one colleague and that a character of this manner may make. */
    static Stream<Move> takingUp(Manner manner) {
        return TAKING_UP.stream().filter(manner::allows);
    }
}
