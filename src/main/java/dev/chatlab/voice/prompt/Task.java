package dev.chatlab.voice.prompt;

import dev.chatlab.persona.Persona;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.Direction;
import dev.chatlab.voice.Direction.Claim;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What this one turn has to do: the volatile end of a prompt. */
final class Task {
    private static final int CONTEXT = 260;
    private static final int QUESTION = 800;
    private static final int OPENING = 60;
    private static final int WORDS = 4;

    private final Persona me;
    private final Brief brief;
    private final Direction direction;
    private final StringBuilder task = new StringBuilder(1_600);

    private Task(Persona me, Brief brief, Direction direction) {
        this.me = me;
        this.brief = brief;
        this.direction = direction;
    }

    static String of(Persona me, Brief brief, Direction direction) {
        return new Task(me, brief, direction).write();
    }

    private String write() {
        task.append("<task>\nIt is your turn, t").append(brief.n()).append(".\n");
        question();
        takeUp("The claim to take up", direction.target());
        takeUp("The other claim", direction.second());
        task.append("MOVE: ")
                .append(Moves.inWords(direction, name(direction.to())))
                .append('\n');
        form();
        openings();
        anchor();
        return task.append("Write the words of this turn and nothing else.\n</task>")
                .toString();
    }

    private void question() {
        Turn asked = direction.question() == null ? null : turn(direction.question());
        if (asked != null) {
            task.append(Data.name(asked.speaker().name()))
                    .append(" waits for your answer in ")
                    .append(at(asked.n()))
                    .append(": <quoted>")
                    .append(Data.text(Citations.without(asked.text()), QUESTION))
                    .append("</quoted>\n");
        }
    }

    private void takeUp(String what, @Nullable Claim claim) {
        Turn turn = claim == null ? null : turn(claim.turn());
        if (claim == null || turn == null) {
            return;
        }
        task.append(what)
                .append(", by ")
                .append(Data.name(turn.speaker().name()))
                .append(" in ")
                .append(at(turn.n()))
                .append(": <quoted>")
                .append(Data.text(claim.words(), QUESTION))
                .append("</quoted>\n");
        String around = around(Citations.without(turn.text()), claim.words());
        if (!around.isEmpty()) {
            task.append("It went on: <quoted>").append(Data.text(around)).append("</quoted>\n");
        }
    }

    /** What was said right behind the claim. */
    private static String around(String text, String words) {
        int at = text.indexOf(words);
        int from = at < 0 ? 0 : at + words.length();
        String rest = text.substring(from).strip();
        int end = rest.lastIndexOf(' ', CONTEXT);
        return rest.length() <= CONTEXT ? rest : rest.substring(0, end < 0 ? CONTEXT : end) + "…";
    }

    private void form() {
        int sentences = me.manner().sentences();
        String words = switch (brief.length()) {
            case SHORT -> "40 to 80 words";
            case NORMAL -> "60 to 140 words";
            case LONG -> "120 to 220 words";
        };
        task.append("LENGTH: ")
                .append(sentences < Integer.MAX_VALUE ? "at most " + sentences + " sentences" : words)
                .append(".\n");
    }

    /** Models like to begin as they began before. */
    private void openings() {
        List<String> begun = brief.tail().reversed().stream()
                .filter(turn -> !turn.speaker().isUser()
                        && turn.speaker().id().equals(brief.speaker().id()))
                .limit(2)
                .map(turn -> "<quoted>" + Data.text(opening(Citations.without(turn.text()))) + "</quoted>")
                .toList();
        if (!begun.isEmpty()) {
            task.append("Begin otherwise than you last did: ")
                    .append(String.join(" ", begun))
                    .append('\n');
        }
    }

    private static String opening(String text) {
        int end = text.length() <= OPENING ? text.length() : Math.max(1, text.lastIndexOf(' ', OPENING));
        return text.substring(0, end).replace('\n', ' ').strip() + "…";
    }

    private void anchor() {
        task.append("WHO YOU ARE: ")
                .append(Data.name(me.name()))
                .append(". ")
                .append(me.tagline())
                .append('.');
        List<String> own = me.vocabulary();
        if (!own.isEmpty()) {
            List<String> some = Stream.iterate(brief.n() * WORDS, i -> i + 1)
                    .limit(Math.min(WORDS, own.size()))
                    .map(i -> own.get(i % own.size()))
                    .toList();
            task.append(" Words of yours: ").append(String.join(", ", some)).append('.');
        }
        task.append(me.living() ? " You read a living person's work, so never say I, me or my.\n" : "\n");
    }

    private static String at(int turn) {
        return "t" + turn + ", to be cited as " + Citations.marker(turn);
    }

    private @Nullable Turn turn(int n) {
        return brief.tail().stream().filter(turn -> turn.n() == n).findFirst().orElse(null);
    }

    private @Nullable String name(@Nullable String id) {
        return brief.table().stream()
                .filter(seat -> Objects.equals(seat.id(), id))
                .map(Speaker::name)
                .findFirst()
                .orElse(null);
    }
}
