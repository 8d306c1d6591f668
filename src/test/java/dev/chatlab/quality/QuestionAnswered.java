package dev.chatlab.quality;

import java.util.List;
import java.util.function.Function;

/**
 * Measure 3: users' turns whose next turn cites them and shares a lemma of the question with them, or an alias of the issue
 * or side of an issue that the question matches, / users' turns that were followed by a turn. Lemmas of any school talk count
 * only in questions that have no others. Figure b asks for the shared lemma outside the sentences that cite the user: an
 * answer, not an echo.
 */
final class QuestionAnswered extends Averaged {
    private final Function<String, Subject> questions;
    private final boolean beyondEcho;

    QuestionAnswered(Function<String, Subject> questions, boolean beyondEcho) {
        super(
                beyondEcho ? "3b" : "3",
                beyondEcho ? "question answered beyond the echo" : "question answered",
                beyondEcho ? Target.NONE : Target.atLeast(0.95));
        this.questions = questions;
        this.beyondEcho = beyondEcho;
    }

    @Override
    void count(Tally tally, Run run, Transcript transcript) {
        List<Line> lines = transcript.lines();
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i).isUsers() && !lines.get(i + 1).isUsers()) {
                count(tally, transcript, lines.get(i), lines.get(i + 1));
            }
        }
    }

    private void count(Tally tally, Transcript transcript, Line asked, Line answer) {
        Subject question = questions.apply(asked.text());
        boolean cites = answer.citations().stream().anyMatch(citation -> citation.turn() == asked.n());
        boolean shares = answer.sentences().stream()
                .filter(sentence -> !beyondEcho || !sentence.cites().contains(asked.n()))
                .anyMatch(question::isIn);
        String why = (cites ? "" : "does not cite; ") + (shares ? "" : "shares nothing; ") + "asked: " + asked.text();
        tally.count(cites && shares, Offender.at(transcript, answer, answer.text(), why, cites ? 1 : 2));
    }
}
