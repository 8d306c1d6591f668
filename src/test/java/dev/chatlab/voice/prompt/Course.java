package dev.chatlab.voice.prompt;

import dev.chatlab.persona.Cast;
import dev.chatlab.persona.Persona;
import dev.chatlab.transcript.Ledger;
import dev.chatlab.transcript.LedgerLine;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.Brief.Length;
import dev.chatlab.voice.prompt.Prompt.Message;
import dev.chatlab.voice.prompt.Prompt.Part;
import dev.chatlab.voice.scripted.Talks;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A talk that was held, and the prompts that a model would have got for its turns. */
final class Course {
    private static final int TAIL = 32;
    private static final PromptWriter WRITER = new PromptWriter(Talks::subject);

    private final String topic;
    private final List<Speaker> table;
    private final List<Turn> turns;

    private Course(String topic, List<Speaker> table, List<Turn> turns) {
        this.topic = topic;
        this.table = table;
        this.turns = turns;
    }

    /** Held in the scripted voice. */
    static Course held(String topic, int count, Map<Integer, String> user, String... personas) {
        return new Course(topic, seats(personas), Talks.hold(topic, 7, count, user, personas));
    }

    /** With turns of any wording. */
    static Course of(String topic, List<Turn> turns, String... personas) {
        return new Course(topic, seats(personas), turns);
    }

    private static List<Speaker> seats(String... personas) {
        return Stream.of(personas)
                .map(id -> new Speaker(Speaker.Kind.THEORIST, id, Cast.find(id).name()))
                .toList();
    }

    /** The prompt for a turn of the talk, or for one that the first at the table would take. */
    Prompt prompt(int n) {
        Brief brief = brief(n);
        Persona persona = Cast.find(brief.speaker().id());
        return WRITER.write(persona, brief, Talks.direct(persona, brief), brief.ledger());
    }

    Prompt shortPrompt(int n) {
        Brief brief = brief(n);
        Persona persona = Cast.find(brief.speaker().id());
        return WRITER.writeShort(persona, brief, Talks.direct(persona, brief), brief.ledger());
    }

    Brief brief(int n) {
        boolean known = n <= turns.size() && table.contains(turns.get(n - 1).speaker());
        Speaker speaker = known ? turns.get(n - 1).speaker() : table.getFirst();
        List<Turn> tail = turns.subList(Math.max(0, n - 1 - TAIL), n - 1);
        return new Brief("d", topic, "en", Length.NORMAL, 7, n, speaker, table, tail).with(ledger(n));
    }

    private List<LedgerLine> ledger(int n) {
        int before = Ledger.boundary(n);
        List<Integer> users = turns.stream()
                .filter(turn -> turn.n() <= before && turn.speaker().isUser())
                .map(Turn::n)
                .toList();
        List<Integer> newest = users.subList(Math.max(0, users.size() - Ledger.USERS), users.size());
        return Ledger.of(turns.subList(0, before).stream()
                .filter(turn ->
                        turn.n() <= Ledger.FIRST || turn.n() > before - Ledger.LAST || newest.contains(turn.n()))
                .toList());
    }

    /** The numbers of a member's turns. */
    List<Integer> turnsOf(String persona) {
        return IntStream.range(0, turns.size())
                .filter(i -> turns.get(i).speaker().id().equals(persona))
                .mapToObj(i -> i + 1)
                .toList();
    }

    List<Turn> turns() {
        return turns;
    }

    List<Speaker> table() {
        return table;
    }

    /** All parts in the order in which a provider reads them. */
    static List<Part> parts(Prompt prompt) {
        return Stream.concat(
                        prompt.system().stream(),
                        prompt.messages().stream().map(Message::parts).flatMap(List::stream))
                .toList();
    }

    static String text(Prompt prompt) {
        StringBuilder text = new StringBuilder();
        parts(prompt).forEach(part -> text.append(part.text()));
        return text.toString();
    }

    /** For reading: whose message, and where the stable stretches end. */
    static String print(Prompt prompt) {
        StringBuilder text = new StringBuilder("==== SYSTEM\n");
        prompt.system().forEach(part -> print(part, text));
        for (Message message : prompt.messages()) {
            text.append("\n==== ").append(message.role()).append('\n');
            message.parts().forEach(part -> print(part, text));
        }
        return text.append('\n').toString();
    }

    private static void print(Part part, StringBuilder text) {
        text.append(part.text()).append(part.stable() ? "---- stable so far\n" : "");
    }
}
