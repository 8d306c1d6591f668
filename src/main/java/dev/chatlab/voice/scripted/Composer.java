package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Manner;
import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Move;
import dev.chatlab.voice.Brief;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Composes a turn from a persona's notes, purely: the same notes and brief give the same words. */
final class Composer {
    private static final int ATTEMPTS = 4;

    private final Scene scene;
    private final Plan plan;
    private final Matter matter;
    private final Address address;

    private Composer(Scene scene, Uptake uptake) {
        this.scene = scene;
        this.plan = new MoveChoice(scene, uptake).choose();
        this.matter = new Matter(scene, plan);
        this.address = new Address(scene, plan);
    }

    /**
     * The next turn of this persona; {@code colleagues} gives the notes of others at the table by id, null where unknown. A
     * draft with a flaw is composed anew, at most three times, and the least flawed one is said.
     */
    static Script compose(Notes notes, Brief brief, Topics topics, Function<String, @Nullable Notes> colleagues) {
        Script best = null;
        double least = Double.POSITIVE_INFINITY;
        Scene first = Scene.of(notes, brief, topics, colleagues);
        Uptake uptake = new Uptake(first);
        for (int attempt = 0; attempt < ATTEMPTS && least > 0; attempt++) {
            Scene scene = first.again(attempt);
            Script script = new Composer(scene, uptake).script();
            double flaws = Flaws.of(script, scene);
            if (flaws < least) {
                best = script;
                least = flaws;
            }
        }
        return Objects.requireNonNull(best);
    }

    private Script script() {
        Manner manner = scene.me().manner();
        return manner.shapesTurns() ? formed(manner) : free(manner);
    }

    private Script formed(Manner manner) {
        Draft draft = new Formed(scene, plan, matter, address).draft();
        boolean handsOver = draft.isEmpty();
        int wanted = Draft.wanted(scene.brief().length(), scene.dice());
        String text =
                (handsOver ? address.handOver() : draft).text(scene.brief().length(), wanted, manner.sentences());
        return new Script(text, handsOver ? Move.HAND_OVER : plan.move(), citations(text));
    }

    private Script free(Manner manner) {
        boolean handsOver = matter.isSpent();
        Draft draft = handsOver ? address.handOver() : draft();
        int wanted = Draft.wanted(scene.brief().length(), scene.dice());
        String text = draft.text(scene.brief().length(), wanted, manner.sentences());
        if (!matter.isOnTopic(text) && !handsOver && plan.question() == null) {
            text = draft.beforeQuestion(matter.link()).text(scene.brief().length(), wanted, manner.sentences());
        }
        return new Script(text, handsOver ? Move.HAND_OVER : plan.move(), citations(text));
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
            case DISSENT -> dissent(draft);
            case CHALLENGE, BUILD, DISTINGUISH, HAND_OVER -> reply(draft);
        }
        boolean whole = plan.move() == Move.SYNTHESISE && plan.question() != null;
        return whole || plan.move() == Move.ASK || plan.move() == Move.CLOSE ? draft : matter.reserve(draft);
    }

    private void open(Draft draft) {
        Tie tie = matter.tie();
        draft.must(tie.opening());
        String angle = tie.angle();
        if (angle == null || !scene.topic().exact()) {
            draft.add(0, tie.approach(scene.topicPhrase()));
            draft.add(1, tie.bridge(scene.topicPhrase()));
        }
        draft.add(angle == null ? 3 : 0, angle);
        draft.mustParagraph(address.cite(address.agreeing() ? Move.BUILD : Move.CHALLENGE));
        if (plan.target() != null) {
            draft.add(1, matter.themed());
        }
        String claim = matter.claim();
        boolean shifts = plan.target() != null && !matter.isOnTheme();
        String applied = angle == null ? matter.applied(scene.topicPhrase()) : null;
        draft.add(1, shifts ? applied : null).add(0, claim).add(1, matter.because());
        draft.add(2, matter.exampleWithLead());
        draft.paragraph(1, shifts ? null : applied);
        draft.paragraph(2, matter.consequence());
    }

    private void reply(Draft draft) {
        draft.must(address.cite(plan.move()));
        if (plan.move() == Move.CHALLENGE
                && plan.target() != null
                && plan.target().contested()) {
            draft.add(0, matter.disputeLine());
        }
        draft.add(0, matter.themed());
        thought(draft);
    }

    /** The own idea: straight on where it has to do with what was taken up, else by itself and led to the topic. */
    private void thought(Draft draft) {
        if (!matter.isOnTheme()) {
            draft.add(1, matter.themed());
            String claim = matter.claim();
            draft.paragraph(1, matter.applied(scene.topicPhrase())).add(0, claim);
            draft.add(3, matter.exampleWithLead()).add(2, matter.stand()).add(4, matter.consequence());
        } else if (scene.dice().chance(0.5)) {
            draft.add(0, matter.claim()).add(2, matter.because());
            draft.paragraph(1, matter.stand()).add(3, matter.consequence());
        } else {
            draft.add(0, matter.claim());
            draft.paragraph(1, matter.exampleWithLead());
            draft.add(1, matter.stand()).add(3, matter.consequence());
        }
    }

    private void concede(Draft draft) {
        draft.must(address.cite(Move.CONCEDE));
        draft.add(1, matter.limit());
        draft.add(0, matter.turned());
        thought(draft);
    }

    private void dissent(Draft draft) {
        draft.must(address.dissent());
        draft.must(address.cite(address.agreeing() ? Move.DISTINGUISH : Move.CHALLENGE));
        draft.add(0, matter.themed());
        thought(draft);
    }

    private void example(Draft draft) {
        draft.must(address.cite(address.agreeing() ? Move.BUILD : Move.CONCEDE));
        draft.add(0, matter.themed()).add(1, matter.claim());
        draft.paragraph(0, matter.exampleWithLead());
        draft.add(1, matter.stand()).add(2, matter.because());
        draft.add(3, matter.consequence());
    }

    private void ask(Draft draft) {
        draft.must(address.cite(address.agreeing() ? Move.BUILD : Move.DISTINGUISH));
        draft.add(0, matter.themed()).add(1, matter.claim());
        draft.add(1, matter.stand()).add(2, matter.because());
        matter.reserve(draft).mustParagraph(address.questionTo(matter.question()));
    }

    private void answer(Draft draft) {
        Question question = Objects.requireNonNull(plan.question());
        draft.must(question.wish() == Wish.NATURE ? address.nature() : address.answerFrame());
        if (question.isOfColleague() && plan.target() != null) {
            draft.must(address.cite(address.agreeing() ? Move.BUILD : Move.CHALLENGE));
        }
        Answers answers = new Answers(scene, question, matter);
        answers.direct().forEach(answer -> draft.add(answer.rank(), answer.text()));
        if (!question.isUsers() && matter.isOnTheme()) {
            thought(draft);
        } else {
            draft.paragraph(0, matter.claim()).add(2, matter.because()).add(3, matter.exampleWithLead());
            draft.add(1, answers.applied()).add(4, matter.consequence());
        }
    }

    private void synthesise(Draft draft) {
        Balance balance = plan.question() == null ? null : new Balance(scene, address);
        if (balance != null && balance.isTable()) {
            sum(draft, balance);
            return;
        }
        draft.must(address.summaryCite()).must(address.synthesis());
        draft.add(1, matter.themed()).add(0, matter.claim());
        draft.add(1, matter.stand()).add(1, matter.consequence());
        draft.add(3, matter.example());
    }

    /** A sum of the table: everybody's point, what is agreed and contested, this persona's own part, and what stays open. */
    private void sum(Draft draft, Balance balance) {
        draft.must(address.summaryCite());
        balance.gather(draft);
        draft.paragraph(0, balance.between(false));
        draft.add(1, balance.mine(matter.claim())).add(0, balance.open());
    }

    private void close(Draft draft) {
        draft.must(address.closingCite()).must(matter.tie().closing());
        draft.must(address.cite(address.agreeing() ? Move.BUILD : Move.CONCEDE));
        Balance balance = new Balance(scene, address);
        draft.paragraph(0, matter.claim()).add(2, matter.consequence());
        draft.add(0, balance.between(true));
        matter.reserve(draft).add(1, balance.open());
    }

    private List<Citation> citations(String text) {
        List<Citation> drafts = new ArrayList<>();
        for (int turn : Citations.named(text)) {
            drafts.add(address.citation(turn));
        }
        return drafts;
    }
}
