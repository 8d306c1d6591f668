package dev.chatlab.summary;

import dev.chatlab.discussion.View;
import dev.chatlab.summary.Consultation.Answer;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import dev.chatlab.transcript.Turn.Provenance;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.model.ModelVoice;
import dev.chatlab.voice.prompt.SummaryAnswer;
import dev.chatlab.voice.prompt.SummaryPrompt;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Has a discussion's model sum it up, on its user's account, and keeps of that what the turns bear out. */
final class Secretary {
    private static final Speaker SELF = new Speaker(Speaker.Kind.THEORIST, "summary", "Summary");
    private static final String ENDED = "ChatLab was stopped meanwhile.";
    private static final String TOO_LATE = "The model took too long.";
    private static final String INSTEAD = "Made from the turns alone, as the model's summary could not be had: ";
    private static final String UNSOUND =
            "Made from the turns alone, as nothing that the model wrote held against them.";

    private final Vertx vertx;
    private final Set<Consultation> open = ConcurrentHashMap.newKeySet();

    Secretary(Vertx vertx) {
        this.vertx = vertx;
    }

    /** {@code scripted} is what there is without a model, and stays with a note where the model is of no use. */
    Future<Summary> improve(Summary scripted, String user, View view, List<Turn> turns, ModelVoice voice) {
        Consultation consultation = new Consultation();
        open.add(consultation);
        long late = vertx.setTimer(Summarising.PATIENCE.toMillis(), _ -> consultation.end(TOO_LATE));
        return consultation
                .begin(listener -> voice.answer(
                        trimmed -> SummaryPrompt.write(view.topic(), view.language(), turns, trimmed),
                        brief(user, view),
                        listener))
                .map(answer -> {
                    vertx.cancelTimer(late);
                    open.remove(consultation);
                    return written(scripted, answer, turns);
                });
    }

    /** What it takes is booked under a number of its own below 0, apart from every turn. */
    private static Brief brief(String user, View view) {
        int number = -1 - ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
        return new Brief(
                        view.id(),
                        view.topic(),
                        view.language(),
                        view.length(),
                        view.seed(),
                        number,
                        SELF,
                        List.of(),
                        List.of())
                .paidBy(user);
    }

    private static Summary written(Summary scripted, Answer answer, List<Turn> turns) {
        Provenance by = answer.by();
        if (by == null) {
            return scripted.noting(INSTEAD + answer.words());
        }
        Examiner.Findings found = new Examiner(turns).examine(SummaryAnswer.read(answer.words()));
        return found.isEmpty() ? scripted.noting(UNSOUND) : scripted.telling(found, name(by));
    }

    private static String name(Provenance by) {
        return by.model() == null ? by.provider() : by.provider() + ", " + by.model();
    }

    /** Lets go of every model that is asked just now. */
    void stop() {
        open.forEach(consultation -> consultation.end(ENDED));
    }
}
