package dev.chatlab.voice.scripted;

import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Move;
import dev.chatlab.voice.Brief;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Composes a turn from a persona's notes, purely: the same notes and brief give the same words. */
final class Composer {
    private final Scene scene;
    private final Plan plan;
    private final Matter matter;
    private final Address address;

    private Composer(Scene scene) {
        this.scene = scene;
        this.plan = new MoveChoice(scene).choose();
        this.matter = new Matter(scene, plan);
        this.address = new Address(scene, plan);
    }

    /** The next turn of this persona; {@code colleagues} gives the notes of others at the table by id, null where unknown. */
    static Script compose(Notes notes, Brief brief, Topics topics, Function<String, @Nullable Notes> colleagues) {
        return new Composer(Scene.of(notes, brief, topics, colleagues)).script();
    }

    private Script script() {
        Draft draft = matter.isSpent() ? address.handOver() : draft();
        int wanted = Draft.wanted(scene.brief().length(), scene.dice());
        String text = draft.text(scene.brief().length(), wanted);
        if (!matter.isOnTopic(text)) {
            text = draft.beforeQuestion(matter.lead()).text(scene.brief().length(), wanted);
        }
        return new Script(text, plan.move(), citations(text));
    }

    private Draft draft() {
        Draft draft = new Draft();
        switch (plan.move()) {
            case OPEN -> open(draft);
            case ANSWER -> answer(draft);
            case CLOSE -> close(draft);
            case SYNTHESISE -> synthesise(draft);
            case EXAMPLE -> example(draft);
            case ASK -> ask(draft);
            case CONCEDE -> concede(draft);
            case CHALLENGE, BUILD, DISTINGUISH, DISSENT, HAND_OVER -> reply(draft);
        }
        return plan.move() == Move.ASK ? draft : matter.reserve(draft);
    }

    private void open(Draft draft) {
        draft.add(0, matter.opening());
        draft.add(0, matter.stand()).add(3, matter.stand());
        draft.paragraph(0, address.cite(address.agreeing() ? Move.BUILD : Move.CHALLENGE));
        draft.add(0, matter.claim()).add(1, matter.because());
        draft.add(2, matter.exampleWithLead());
        draft.paragraph(1, matter.proposal());
    }

    private void reply(Draft draft) {
        draft.add(0, address.cite(plan.move()));
        if (plan.move() == Move.CHALLENGE
                && plan.target() != null
                && plan.target().contested()) {
            draft.add(1, matter.disputeLine());
        }
        draft.add(0, matter.claim()).add(1, matter.because());
        stand(draft, 1);
        if (scene.dice().chance(0.5)) {
            draft.paragraph(2, matter.exampleWithLead()).add(3, matter.consequence());
        } else {
            draft.paragraph(2, matter.consequence()).add(3, matter.example());
        }
    }

    private void concede(Draft draft) {
        draft.add(0, address.cite(Move.CONCEDE));
        draft.add(1, matter.limit());
        draft.add(0, matter.turnedClaim()).add(1, matter.because());
        stand(draft, 1);
        draft.add(2, matter.consequence()).add(3, matter.example());
    }

    private void example(Draft draft) {
        draft.add(0, address.cite(address.agreeing() ? Move.BUILD : Move.CONCEDE));
        draft.add(1, matter.claim());
        draft.paragraph(0, matter.exampleWithLead());
        draft.add(2, matter.because());
        stand(draft, 1);
        draft.add(2, matter.consequence());
    }

    private void ask(Draft draft) {
        draft.add(0, address.cite(address.agreeing() ? Move.BUILD : Move.DISTINGUISH));
        draft.add(1, matter.claim()).add(2, matter.because());
        stand(draft, 1);
        matter.reserve(draft).paragraph(0, address.questionTo());
    }

    private void answer(Draft draft) {
        draft.add(0, address.answerFrame());
        matter.directAnswers().forEach(unit -> draft.add(unit.rank(), unit.text()));
        draft.paragraph(1, matter.claim()).add(2, matter.because());
        draft.add(2, matter.exampleWithLead());
        draft.add(3, matter.consequence());
    }

    private void synthesise(Draft draft) {
        draft.add(0, address.synthesis());
        draft.add(1, matter.claim()).add(2, matter.because());
        stand(draft, 1);
        draft.add(1, matter.consequence());
        draft.add(3, matter.example());
    }

    private void close(Draft draft) {
        draft.add(0, address.closingCite()).add(0, matter.closingFrame());
        draft.add(0, address.cite(address.agreeing() ? Move.BUILD : Move.CONCEDE));
        draft.paragraph(0, matter.claim()).add(1, matter.consequence());
        stand(draft, 2);
    }

    private void stand(Draft draft, int rank) {
        String angle = matter.angle();
        if (angle == null) {
            draft.add(rank, matter.tieBack());
        } else {
            draft.paragraph(rank, angle);
        }
    }

    private List<Citation> citations(String text) {
        List<Citation> drafts = new ArrayList<>();
        for (int turn : Citations.named(text)) {
            drafts.add(address.citation(turn));
        }
        return drafts;
    }
}
