package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.english.Clauses;
import dev.chatlab.voice.english.Prose;
import dev.chatlab.voice.english.Span;
import dev.chatlab.voice.english.Stems;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What waits for an answer from this speaker: a user's newest words, or a question that a colleague put to it. {@code span}
 * are the words by which to take it up, null if it holds none; {@code about} is the colleague whose view is asked for.
 */
record Question(
        Turn turn,
        String text,
        @Nullable String span,
        Wish wish,
        @Nullable String about) {
    private static final int USER_REACH = 4;

    boolean isAsked() {
        return text.contains("?");
    }

    /** Whether it is about something of its own, and not only about what was just said or about a colleague. */
    boolean hasMatter() {
        return about == null && span != null && wish != Wish.SUMMARY;
    }

    /** Whether it is asked of what the talk is about, with no name for it. */
    boolean isPointing() {
        return isAsked() && about == null && span == null && wish == Wish.MATTER;
    }

    /** Whether it asks for more of what was just said, or for a view of a colleague's. */
    boolean isAboutTheTalk() {
        return about != null || wish == Wish.SUMMARY || (span == null && wish.asksForMore());
    }

    /** Whether the answer is about what a colleague said and so says it again. */
    boolean isOfColleague() {
        return about != null || wish == Wish.PLAIN || wish == Wish.NOD;
    }

    /** The kind of sentence that takes up a wish by its name; null where the words themselves are to be taken up. */
    @Nullable String wished() {
        if (about != null) {
            return "asked-colleague";
        }
        boolean bare = wish == Wish.OBJECTION && Clauses.best(Objection.ground(text), 1, Set.of()) == null;
        boolean named = wish == Wish.PERSONAL || wish == Wish.NOD || bare || (span == null && wish.asksForMore());
        return named ? "asked-" + wish.name().toLowerCase(Locale.ROOT) : null;
    }

    /** What it is about, within a talk on this topic. */
    Topic topic(Scene scene) {
        String said = wish == Wish.OBJECTION ? Objection.ground(text) : text;
        boolean own = wish != Wish.PERSONAL
                && wish != Wish.NOD
                && !said.isEmpty()
                && !(span == null && (wish == Wish.OBJECTION || wish.asksForMore()));
        return own ? scene.topics().of(said).within(scene.topic()) : scene.topic();
    }

    boolean isUsers() {
        return turn.speaker().isUser();
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
                return answered || after > USER_REACH ? null : read(scene, turn, turn.text());
            }
            after++;
        }
        return null;
    }

    private static Question read(Scene scene, Turn turn, String text) {
        Wish wish = Wish.of(text);
        String span = Span.of(text, scene.topic().signs());
        boolean empty = wish == Wish.PERSONAL
                || wish == Wish.NOD
                || (wish == Wish.OBJECTION && Objection.ofTrial(text))
                || (span != null && wish.asksForMore() && Wish.EMPTY.containsAll(Stems.of(span)));
        return new Question(turn, text, empty ? null : span, wish, colleague(scene, text));
    }

    /** The colleague that the words name, other than this speaker; the last one if they name several. */
    private static @Nullable String colleague(Scene scene, String text) {
        String plain = " " + Prose.plain(text) + " ";
        return scene.brief().table().stream()
                .filter(seat -> !seat.id().equals(scene.brief().speaker().id()))
                .filter(seat -> plain.contains(" " + Prose.plain(called(scene, seat)) + " "))
                .map(Speaker::id)
                .reduce((one, other) -> other)
                .orElse(null);
    }

    /** A lens has a name that is an everyday word, so it is meant only where it is named in full. */
    private static String called(Scene scene, Speaker seat) {
        Notes notes = scene.colleagues().apply(seat.id());
        boolean lens = notes != null && notes.persona().cast() == Persona.Cast.LENSES;
        return lens ? seat.name() : scene.name(seat).who();
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
                String span = Span.of(question, scene.topic().signs());
                return new Question(turn, question, span, Wish.MATTER, null);
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

    /** The theme on which a colleague's notes hold this very question; null if they do not. */
    @Nullable String theme(Scene scene) {
        Notes notes = isUsers() ? null : scene.colleagues().apply(turn.speaker().id());
        Unit unit = notes == null ? null : notes.origin(Prose.plain(text));
        return unit == null || unit.themed() == null
                ? null
                : Objects.requireNonNull(unit.themed()).theme();
    }

    /** Whether the newest words of a user ask for an end, so that everybody comes to a close. */
    static boolean closing(Scene scene) {
        return scene.brief().tail().reversed().stream()
                .filter(turn -> turn.speaker().isUser())
                .findFirst()
                .map(turn -> Wish.of(turn.text()) == Wish.END)
                .orElse(false);
    }
}
