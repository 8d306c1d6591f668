package dev.chatlab.voice.prompt;

import dev.chatlab.persona.Persona;
import dev.chatlab.transcript.Ledger;
import dev.chatlab.transcript.LedgerLine;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.Direction;
import dev.chatlab.voice.Subject;
import dev.chatlab.voice.prompt.Prompt.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes what a model is told, from what never changes to what changes with every turn: the rules of all speakers, the persona's
 * card; the topic and the table, the ledger of what was said long ago, the talk since; and last what this turn has to do.
 * Pure; keeps cards and nothing else.
 */
public final class PromptWriter {
    private static final int MOST_CARDS = 512;

    private record Card(String owner, String id, String version, String topic, List<Speaker> table) {}

    private final Function<String, Subject> subjects;
    private final Map<Card, String> cards = new ConcurrentHashMap<>();

    /** {@code subjects} recognises what a topic is about. */
    public PromptWriter(Function<String, Subject> subjects) {
        this.subjects = subjects;
    }

    /** The prompt for the turn that {@code brief} describes; {@code ledger} holds the turns up to the ledger's boundary. */
    public Prompt write(Persona persona, Brief brief, Direction direction, List<LedgerLine> ledger) {
        return write(persona, brief, direction, ledger, Scope.FULL);
    }

    /** The same with much less of the talk, for a model that found the other too long. */
    public Prompt writeShort(Persona persona, Brief brief, Direction direction, List<LedgerLine> ledger) {
        return write(persona, brief, direction, ledger, Scope.SHORT);
    }

    private Prompt write(Persona persona, Brief brief, Direction direction, List<LedgerLine> ledger, Scope scope) {
        List<Part> system = List.of(new Part(Rules.TEXT + "\n", true), Part.of(card(persona, brief)));
        History history = new History(brief.speaker().id(), scope.characters(), frame(brief, ledger, scope.lines()));
        List<Turn> inFull = inFull(brief);
        inFull.subList(Math.max(0, inFull.size() - scope.turns()), inFull.size())
                .forEach(history::add);
        return new Prompt(system, history.endWith(Task.of(persona, brief, direction)));
    }

    private static List<Turn> inFull(Brief brief) {
        int boundary = Ledger.boundary(brief.n());
        return brief.tail().stream()
                .filter(turn -> turn.isSaid() && turn.n() > boundary && turn.n() < brief.n())
                .toList();
    }

    private static List<Part> frame(Brief brief, List<LedgerLine> ledger, int lines) {
        List<Part> frame = new ArrayList<>();
        frame.add(new Part(topic(brief), true));
        if (!ledger.isEmpty()) {
            frame.add(new Part(LedgerBlock.of(ledger, lines), true));
        }
        return frame;
    }

    private static String topic(Brief brief) {
        String others = brief.table().stream()
                .filter(seat -> !seat.id().equals(brief.speaker().id()))
                .map(seat -> Data.name(seat.name()))
                .collect(Collectors.joining(", "));
        String language = Locale.forLanguageTag(brief.language()).getDisplayLanguage(Locale.ENGLISH);
        return "<topic>" + Data.text(brief.topic(), Scope.FULL.characters()) + "</topic>\n"
                + "The language of this talk is " + Data.name(language.isEmpty() ? "English" : language) + ".\n"
                + (others.isEmpty() ? "" : "With you at the table: " + others + ". ")
                + "A user may ask, answer and steer.\n";
    }

    private String card(Persona persona, Brief brief) {
        if (cards.size() > MOST_CARDS) {
            cards.clear();
        }
        Card key = new Card(persona.owner(), persona.id(), persona.version(), brief.topic(), brief.table());
        return cards.computeIfAbsent(key, _ -> PersonaCard.of(persona, subjects.apply(brief.topic()), brief.table()));
    }
}
