package dev.chatlab.bench;

import dev.chatlab.persona.Persona;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import dev.chatlab.transcript.Turn.Speech;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.Brief.Length;
import dev.chatlab.voice.Voice;
import dev.chatlab.voice.VoiceEvent;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What it costs to compose one scripted turn on a full tail, alone: no engine, no store, nobody listening. */
final class Composing implements Figure {
    private static final double GOAL_MICROS = 5_000;
    private static final int TAIL = 32;
    private static final int TURNS = 200;
    private static final String TOPIC = "Should pupils be graded on what they make, or never at all?";

    @Override
    public void measure(Bench bench) throws Exception {
        Vertx vertx = Vertx.vertx();
        Voice voice = Cast.scripted(vertx);
        Course course = new Course(vertx, voice, Cast.read());
        Series series = bench.inTurn(new Contender("composed", () -> course.take(TURNS)))
                .getFirst();
        double cpu = series.median(Sample::cpuMicrosEach);
        bench.report()
                .row(
                        "CPU to compose one scripted turn",
                        "%s us".formatted(series.spread(Sample::cpuMicrosEach)),
                        "under 5 ms",
                        cpu < GOAL_MICROS,
                        bench.warm());
        Engine.wait(vertx.close());
    }

    /** A discussion that goes on for ever, three theorists in turn, remembering what a voice is given. */
    private static final class Course {
        private final Vertx vertx;
        private final Voice voice;
        private final List<Persona> cast;
        private final List<Speaker> table;
        private final List<Turn> tail = new ArrayList<>();
        private int n;

        Course(Vertx vertx, Voice voice, List<Persona> cast) {
            this.vertx = vertx;
            this.voice = voice;
            this.cast = cast;
            this.table = cast.stream()
                    .map(p -> new Speaker(Speaker.Kind.THEORIST, p.id(), p.name()))
                    .toList();
        }

        long take(int turns) {
            for (int i = 0; i < turns; i++) {
                tail.add(turn());
                if (tail.size() > TAIL) {
                    tail.removeFirst();
                }
            }
            return turns;
        }

        private Turn turn() {
            int seat = ++n % cast.size();
            Speaker speaker = table.get(seat);
            Brief brief = new Brief("bench", TOPIC, "en", Length.NORMAL, 7, n, speaker, table, tail);
            StringBuilder text = new StringBuilder();
            Promise<Speech> spoken = Promise.promise();
            vertx.runOnContext(_ -> voice.speak(cast.get(seat), brief, event -> {
                switch (event) {
                    case VoiceEvent.Words words -> text.append(words.text());
                    case VoiceEvent.Finished f ->
                        spoken.complete(new Speech(text.toString(), f.citations(), f.move(), f.voice()));
                    case VoiceEvent.Working ignored -> {}
                    case VoiceEvent.Reset _ -> text.setLength(0);
                    case VoiceEvent.Failed failed -> spoken.fail(failed.detail());
                }
            }));
            Turn started = Turn.started(
                    n, speaker, new Turn.Choice("natural", "", List.of(), 7), Turn.Provenance.SCRIPTED, Instant.now());
            return started.ended(Turn.Status.COMPLETED, Engine.wait(spoken.future()), Instant.now());
        }
    }
}
