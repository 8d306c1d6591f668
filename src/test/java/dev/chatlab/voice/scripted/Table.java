package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Cast;
import dev.chatlab.persona.Persona;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Labels;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Said;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.SpeechGate;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.Brief.Length;
import dev.chatlab.voice.english.Prose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A whole discussion in the scripted voice without a server: seats speak in turn, whoever was asked speaks next. */
final class Table {
    static final Topics TOPICS = new Topics(Cast.ISSUES);
    private static final Map<String, Notes> NOTES = new HashMap<>();

    private final String topic;
    private final long seed;
    private final Length length;
    private final List<Speaker> seats;
    private final List<Turn> turns = new ArrayList<>();
    private int next;

    Table(String topic, long seed, Length length, String... personas) {
        this.topic = topic;
        this.seed = seed;
        this.length = length;
        this.seats = List.of(personas).stream()
                .map(id -> Said.theorist(id, notes(id).persona().name()))
                .toList();
    }

    static Table normal(String topic, long seed, String... personas) {
        return new Table(topic, seed, Length.NORMAL, personas);
    }

    static Notes notes(String id) {
        return NOTES.computeIfAbsent(id, key -> Cast.find(key) == null ? null : new Notes(Cast.find(key), TOPICS));
    }

    static Persona persona(String id) {
        return notes(id).persona();
    }

    List<Turn> turns() {
        return turns;
    }

    Table say(String words) {
        turns.add(Turn.byUser(turns.size() + 1, Said.ANNA, words, Instant.EPOCH));
        return this;
    }

    Table add(Turn turn) {
        turns.add(turn);
        return this;
    }

    String topic() {
        return topic;
    }

    @Override
    public String toString() {
        return topic + " " + seats.size();
    }

    Table speak(int count) {
        for (int i = 0; i < count; i++) {
            speakOnce();
        }
        return this;
    }

    Turn speakOnce() {
        return speak(nextSpeaker());
    }

    /** That member speaks, whoever's turn it is. */
    Turn speak(String id) {
        return speak(
                seats.stream().filter(seat -> seat.id().equals(id)).findFirst().orElseThrow());
    }

    private Turn speak(Speaker speaker) {
        Script script = Composer.compose(notes(speaker.id()), brief(speaker), TOPICS, Table::notes);
        int n = turns.size() + 1;
        SpeechGate gate = new SpeechGate(
                Labels.of(
                        List.of(speaker.name()),
                        seats.stream()
                                .map(Speaker::name)
                                .filter(name -> !name.equals(speaker.name()))
                                .toList()),
                Citations.open(n, speaker, turns));
        gate.feed(script.text());
        gate.finish();
        if (!gate.text().equals(script.text())) {
            throw new AssertionError("The gates changed:\n" + script.text() + "\ninto:\n" + gate.text());
        }
        Turn turn = Said.turn(n, speaker, "")
                .ended(Turn.Status.COMPLETED, gate.speech(script.move(), script.citations(), null), Instant.EPOCH);
        turns.add(turn);
        return turn;
    }

    Brief brief(Speaker speaker) {
        List<Turn> tail = turns.subList(Math.max(0, turns.size() - 32), turns.size());
        return new Brief("d", topic, "en", length, seed, turns.size() + 1, speaker, seats, tail);
    }

    private Speaker nextSpeaker() {
        Turn last = turns.isEmpty() ? null : turns.getLast();
        if (last != null && last.move() == Move.ASK) {
            String cited = last.citations().getFirst().speaker();
            for (Speaker seat : seats) {
                if (seat.id().equals(cited)) {
                    return seat;
                }
            }
        }
        Speaker speaker = seats.get(next++ % seats.size());
        return last != null && seats.size() > 1 && speaker.equals(last.speaker())
                ? seats.get(next++ % seats.size())
                : speaker;
    }

    /** The transcript for reading. */
    String print() {
        StringBuilder text = new StringBuilder("# " + topic + " (seed " + seed + ")\n\n");
        for (Turn turn : turns) {
            text.append("**")
                    .append(turn.n())
                    .append(" ")
                    .append(turn.speaker().name())
                    .append("**");
            text.append(turn.move() == null ? "" : " _" + turn.move() + ", " + Prose.words(turn.text()) + " words_");
            text.append("\n\n").append(turn.text()).append("\n\n");
        }
        return text.toString();
    }
}
