package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Issues.Issue;
import dev.chatlab.transcript.Move;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.Direction;
import dev.chatlab.voice.Direction.Claim;
import dev.chatlab.voice.Subject;
import dev.chatlab.voice.english.Prose;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the scripted voice would do in a turn, for others to put into words. */
final class Directing {
    private Directing() {}

    static Direction of(Notes notes, Brief brief, Topics topics, Function<String, @Nullable Notes> colleagues) {
        Scene scene = Scene.of(notes, brief, topics, colleagues);
        Plan plan = new MoveChoice(scene, new Uptake(scene)).choose();
        Question question = plan.question();
        Target target = plan.target();
        return new Direction(
                plan.move(),
                claim(target),
                claim(plan.second()),
                question == null ? null : question.turn().n(),
                target != null && plan.move() == Move.ASK ? target.name().id() : null);
    }

    /** The whole sentence in which the words stand that may be taken up. */
    private static @Nullable Claim claim(@Nullable Target target) {
        if (target == null) {
            return null;
        }
        String words = Prose.sentences(target.turn().text()).stream()
                .filter(sentence -> sentence.contains(target.quote()))
                .findFirst()
                .orElse(target.quote());
        return new Claim(target.turn().n(), words);
    }

    static Subject subject(Topic topic) {
        Issue issue = topic.issue();
        Issue side = topic.sub();
        return new Subject(
                issue == null ? null : issue.id(),
                issue == null ? null : issue.about(),
                side == null ? null : side.id(),
                List.copyOf(topic.themes().keySet()),
                topic.exact());
    }
}
