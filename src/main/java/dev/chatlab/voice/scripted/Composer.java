package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Issues;
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
    private final Parts parts;

    private Composer(Scene scene) {
        this.scene = scene;
        this.plan = new MoveChoice(scene).choose();
        this.parts = new Parts(scene, plan);
    }

    /** The next turn of this persona; {@code colleagues} gives the notes of others at the table by id, null where unknown. */
    static Script compose(Notes notes, Brief brief, Issues issues, Function<String, @Nullable Notes> colleagues) {
        return new Composer(Scene.of(notes, brief, issues, colleagues)).script();
    }

    private Script script() {
        Draft draft = parts.isSpent() ? parts.handOver() : draft();
        String text = draft.text(scene.brief().length(), scene.dice());
        if (!parts.isOnTopic(text)) {
            String lead = parts.lead();
            text = lead == null ? text : text + " " + lead;
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
            case CHALLENGE, BUILD, DISTINGUISH -> reply(draft);
        }
        return plan.move() == Move.ASK ? draft : parts.reserve(draft);
    }

    private void open(Draft draft) {
        draft.add(0, parts.opening());
        draft.add(0, parts.stand()).add(3, parts.stand());
        draft.paragraph(0, parts.cite(parts.agreeing() ? Move.BUILD : Move.CHALLENGE));
        draft.add(0, parts.claim()).add(1, parts.because());
        draft.add(2, parts.exampleWithLead());
        draft.paragraph(1, parts.proposal());
    }

    private void reply(Draft draft) {
        draft.add(0, parts.cite(plan.move()));
        if (plan.move() == Move.CHALLENGE && plan.target() != null && plan.target().contested()) {
            draft.add(1, parts.disputeLine());
        }
        draft.add(0, parts.claim()).add(1, parts.because());
        stand(draft, 1);
        if (scene.dice().chance(0.5)) {
            draft.paragraph(2, parts.exampleWithLead()).add(3, parts.consequence());
        } else {
            draft.paragraph(2, parts.consequence()).add(3, parts.example());
        }
    }

    private void concede(Draft draft) {
        draft.add(0, parts.cite(Move.CONCEDE));
        draft.add(1, parts.limit());
        draft.add(0, parts.turnedClaim()).add(1, parts.because());
        stand(draft, 1);
        draft.add(2, parts.consequence()).add(3, parts.example());
    }

    private void example(Draft draft) {
        draft.add(0, parts.cite(parts.agreeing() ? Move.BUILD : Move.CONCEDE));
        draft.add(1, parts.claim());
        draft.paragraph(0, parts.exampleWithLead());
        draft.add(2, parts.because());
        stand(draft, 1);
        draft.add(2, parts.consequence());
    }

    private void ask(Draft draft) {
        draft.add(0, parts.cite(parts.agreeing() ? Move.BUILD : Move.DISTINGUISH));
        draft.add(0, parts.claim()).add(2, parts.because());
        stand(draft, 1);
        parts.reserve(draft).paragraph(0, parts.questionTo());
    }

    private void answer(Draft draft) {
        draft.add(0, parts.answerFrame());
        parts.directAnswers().forEach(unit -> draft.add(unit.rank(), unit.text()));
        draft.paragraph(1, parts.claim()).add(2, parts.because());
        draft.add(2, parts.exampleWithLead());
        draft.add(3, parts.consequence());
    }

    private void synthesise(Draft draft) {
        draft.add(0, parts.synthesis());
        draft.add(0, parts.claim()).add(2, parts.because());
        stand(draft, 1);
        draft.add(1, parts.consequence());
        draft.add(3, parts.example());
    }

    private void close(Draft draft) {
        draft.add(0, parts.closingCite()).add(0, parts.closingFrame());
        draft.add(0, parts.cite(parts.agreeing() ? Move.BUILD : Move.CONCEDE));
        draft.paragraph(0, parts.claim()).add(1, parts.consequence());
        stand(draft, 2);
    }

    private void stand(Draft draft, int rank) {
        String angle = parts.angle();
        if (angle == null) {
            draft.add(rank, parts.tieBack());
        } else {
            draft.paragraph(rank, angle);
        }
    }

    private List<Citation> citations(String text) {
        List<Citation> drafts = new ArrayList<>();
        for (int turn : Citations.named(text)) {
            drafts.add(parts.citation(turn));
        }
        return drafts;
    }
}
