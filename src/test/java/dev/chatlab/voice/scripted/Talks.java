package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.Direction;
import dev.chatlab.voice.Subject;
import java.util.List;
import java.util.Map;

/** Discussions held in the scripted voice, for tests of other packages. */
public final class Talks {
    private Talks() {}

    /** So many turns, of which the user says those given by number. */
    public static List<Turn> hold(String topic, long seed, int count, Map<Integer, String> user, String... personas) {
        Table table = Table.normal(topic, seed, personas);
        for (int n = 1; n <= count; n++) {
            if (user.containsKey(n)) {
                table.say(user.get(n));
            } else {
                table.speakOnce();
            }
        }
        return List.copyOf(table.turns());
    }

    public static Direction direct(Persona persona, Brief brief) {
        return Directing.of(Table.notes(persona.id()), brief, Table.TOPICS, Table::notes);
    }

    public static Subject subject(String topic) {
        return Directing.subject(Table.TOPICS.of(topic));
    }
}
