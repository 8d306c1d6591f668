package dev.chatlab.voice.scripted;

import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.english.Prose;
import dev.chatlab.voice.english.Span;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What waits for an answer from this speaker: a user's newest words, or a question that a colleague put to it. */
record Question(Turn turn, String text, @Nullable String span) {
    private static final int USER_REACH = 4;
    private static final Pattern END = Pattern.compile(
            "(?i)\\b(wrap (it |this |things )?up|sum (it |this )?up|conclude|conclusions?"
                    + "|closing|final (word|thought|statement|remark)s?|last words?|to (a|an) (close|end)|finish up)\\b");

    boolean isAsked() {
        return text.contains("?");
    }

    /** The user's newest turn, if no theorist has cited it yet. */
    static @Nullable Question ofUser(Scene scene) {
        List<Turn> tail = scene.brief().tail();
        int after = 0;
        for (Turn turn : tail.reversed()) {
            if (turn.speaker().isUser() && turn.isSaid()) {
                boolean answered = tail.stream()
                        .flatMap(later -> later.citations().stream())
                        .anyMatch(citation -> citation.turn() == turn.n());
                return answered || after > USER_REACH
                        ? null
                        : new Question(
                                turn,
                                turn.text(),
                                Span.of(turn.text(), scene.topic().signs()));
            }
            after++;
        }
        return null;
    }

    /** A question that named this speaker in one of the two newest theorists' turns, if it has not spoken since. */
    static @Nullable Question ofColleague(Scene scene) {
        List<Turn> said = scene.brief().tail().reversed().stream()
                .filter(turn -> turn.isSaid() && !turn.speaker().isUser())
                .limit(2)
                .toList();
        for (Turn turn : said) {
            if (scene.isMine(turn)) {
                return null;
            }
            String question = turn.move() == Move.ASK ? asked(scene, turn) : null;
            if (question != null) {
                return new Question(
                        turn, question, Span.of(question, scene.topic().signs()));
            }
        }
        return null;
    }

    private static @Nullable String asked(Scene scene, Turn turn) {
        List<String> sentences = Prose.sentences(turn.text());
        String last = sentences.isEmpty() ? "" : sentences.getLast();
        if (!last.endsWith("?")) {
            return null;
        }
        String end = " "
                + Prose.plain(String.join(" ", sentences.subList(Math.max(0, sentences.size() - 3), sentences.size())))
                + " ";
        return end.contains(" " + Prose.plain(scene.me().shortName()) + " ") ? last : null;
    }

    /** Whether the user asks for last words. */
    static boolean asksForEnd(String text) {
        return END.matcher(text).find();
    }

    /** Whether the newest words of a user ask for an end, so that everybody comes to a close. */
    static boolean closing(Scene scene) {
        return scene.brief().tail().reversed().stream()
                .filter(turn -> turn.speaker().isUser())
                .findFirst()
                .map(turn -> asksForEnd(turn.text()))
                .orElse(false);
    }
}
