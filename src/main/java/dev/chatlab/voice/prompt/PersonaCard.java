package dev.chatlab.voice.prompt;

import dev.chatlab.persona.Persona;
import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.persona.Persona.Position;
import dev.chatlab.persona.Persona.Themed;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.voice.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who the speaker is, written from the notes that the scripted voice composes from. It depends on persona, topic and table alone
 * and so stays the same for a whole discussion.
 */
final class PersonaCard {
    private static final String UNSETTLED =
            "Your works hold no settled view of it. Say so once, in your own way, and reason from your"
                    + " ideas to the matter itself.\n";
    private static final int MOST_POSITIONS = 3;
    private static final int MOST_THEMES = 3;
    private static final int MOST_ADMISSIONS = 4;
    private static final double FIRM = 0.6;
    private static final double LEANING = 0.2;

    private final Persona me;
    private final Subject subject;
    private final Map<String, String> table;
    private final StringBuilder card = new StringBuilder(6_000);

    private PersonaCard(Persona me, Subject subject, List<Speaker> table) {
        this.me = me;
        this.subject = subject;
        this.table = table.stream()
                .filter(seat -> !seat.id().equals(me.id()))
                .collect(Collectors.toMap(Speaker::id, Speaker::name, (one, _) -> one));
    }

    static String of(Persona me, Subject subject, List<Speaker> table) {
        return new PersonaCard(me, subject, table).write();
    }

    private String write() {
        who();
        list("RULES OF YOUR FORM, which go before anything that a task says", FormRules.of(me));
        list("YOUR IDEAS, each with the work that first carried it", lines(me.ideas(), PersonaCard::idea));
        stance();
        list("WHAT YOU SAY ON THEMES OF THIS TOPIC", lines(themes(), themed -> String.join(" ", themed.says())));
        table();
        list(
                "ASKED ABOUT YOUR SORE POINTS, YOU ADMIT",
                lines(
                        me.candour().stream().limit(MOST_ADMISSIONS).toList(),
                        candid -> candid.says().getFirst()));
        list(
                "QUESTIONS OF THE KIND YOU ASK",
                me.asks().stream().limit(MOST_ADMISSIONS).toList());
        words("WORDS THAT ARE YOURS", me.vocabulary());
        words("YOU NEVER SAY", me.neverSay());
        return Data.text(card.toString());
    }

    private void who() {
        card.append("YOUR CHARACTER: ")
                .append(me.name())
                .append(" (")
                .append(me.dates())
                .append(")\n");
        card.append(me.tagline()).append(".\n");
        if (!me.lens().isEmpty()) {
            card.append("What you look for: ").append(me.lens()).append(".\n");
        }
        if (me.isLens()) {
            card.append(
                    "You are a way of looking and not a person: you have no biography, and you speak for this way alone.\n");
        }
        if (me.living()) {
            card.append(
                    "You are a reading of a living person's published work. Never say I, me or my: say on this reading, or the"
                            + " work suggests.\n");
        }
    }

    private static String idea(Idea idea) {
        return idea.title() + " (" + idea.work() + ", " + idea.year() + "): " + String.join("; ", idea.gist()) + ".";
    }

    /** The opening position, which the speaker holds until it is moved by a reason. */
    private void stance() {
        List<Position> positions = positions();
        if (positions.isEmpty()) {
            card.append("\nWHERE YOU STAND ON THIS TOPIC\n")
                    .append(me.isLens() ? "You bring no opinion of it; you look at it in your one way.\n" : UNSETTLED);
            return;
        }
        card.append("\nWHERE YOU STAND ON THIS TOPIC\n");
        if (subject.about() != null) {
            card.append(
                            subject.exact()
                                    ? "You are "
                                    : "On the nearest question that your works have a view of, you are ")
                    .append(side(positions.getFirst().stance()))
                    .append(": ")
                    .append(subject.about())
                    .append('\n');
        }
        for (Position position : positions) {
            card.append("- ").append(String.join(" ", position.angle())).append('\n');
            if (!position.proposal().isEmpty()) {
                card.append("- What you would do: ")
                        .append(String.join(" ", position.proposal()))
                        .append('\n');
            }
        }
    }

    /** The general one first, then that on the side of the issue which the topic asks about. */
    private List<Position> positions() {
        return me.positions().stream()
                .filter(position -> position.issue().equals(subject.issue()))
                .filter(position ->
                        position.sub().equals("general") || position.sub().equals(subject.side()))
                .sorted((one, other) ->
                        Boolean.compare(other.sub().equals("general"), one.sub().equals("general")))
                .limit(MOST_POSITIONS)
                .toList();
    }

    private static String side(double stance) {
        if (Math.abs(stance) < LEANING) {
            return "of two minds about this";
        }
        return (Math.abs(stance) < FIRM ? "rather " : "firmly ") + (stance < 0 ? "against this" : "for this");
    }

    private List<Themed> themes() {
        return me.themes().stream()
                .filter(themed -> subject.themes().contains(themed.theme()))
                .limit(MOST_THEMES)
                .toList();
    }

    private void table() {
        list(
                "WITH OTHERS AT THIS TABLE YOU DISAGREE, BY YOUR NOTES",
                lines(
                        me.disputes().stream()
                                .filter(dispute -> table.containsKey(dispute.with()))
                                .toList(),
                        dispute -> table.get(dispute.with()) + ", " + dispute.about() + " ("
                                + (dispute.documented() ? "on record" : "inferred from both works") + "): "
                                + dispute.line()));
        list(
                "AND YOU BUILD ON",
                lines(
                        me.allies().stream()
                                .filter(ally -> table.containsKey(ally.with()))
                                .toList(),
                        ally -> table.get(ally.with()) + (ally.about() == null ? "." : ", in " + ally.about() + ".")));
    }

    private static <T> List<String> lines(Collection<T> of, Function<T, String> line) {
        return of.stream().map(line).toList();
    }

    private void list(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            card.append('\n').append(heading).append('\n');
            lines.forEach(line -> card.append("- ").append(line).append('\n'));
        }
    }

    private void words(String heading, List<String> words) {
        if (!words.isEmpty()) {
            card.append('\n')
                    .append(heading)
                    .append(": ")
                    .append(String.join(", ", words))
                    .append(".\n");
        }
    }
}
