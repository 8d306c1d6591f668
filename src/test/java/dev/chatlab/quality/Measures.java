package dev.chatlab.quality;

import dev.chatlab.persona.Issues;
import java.util.List;

/** All figures, in the order of the table. */
final class Measures {
    private Measures() {}

    static List<Measure> all(Issues issues) {
        return List.of(
                new CitationValidity(),
                new CitationSupport(),
                new QuestionAnswered(text -> Subject.ofQuestion(text, issues), false),
                new QuestionAnswered(text -> Subject.ofQuestion(text, issues), true),
                new TopicRelevance(false),
                new TopicRelevance(true),
                new SelfRepetition(false),
                new SelfRepetition(true),
                new Uptake(false),
                new Uptake(true),
                new SpeakingForOthers(false),
                new SpeakingForOthers(true),
                new Distinctiveness(false),
                new Distinctiveness(true),
                new Coverage(),
                new Novelty(),
                new Balance(),
                new RepeatedOpenings(),
                new RepeatedSentences(),
                new Readability(),
                new LongSentences(),
                new TurnLength(),
                new Examples(),
                new Moves(false),
                new Moves(true),
                new Disagreement(),
                new Sameness(false),
                new Sameness(true));
    }
}
