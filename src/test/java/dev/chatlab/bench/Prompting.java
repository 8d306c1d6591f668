package dev.chatlab.bench;

import dev.chatlab.persona.Persona;
import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Ledger;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.Brief.Length;
import dev.chatlab.voice.Direction;
import dev.chatlab.voice.Subject;
import dev.chatlab.voice.prompt.Prompt;
import dev.chatlab.voice.prompt.PromptWriter;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** What it costs to write the prompt of the 10,000th turn against that of the 33rd; both have a ledger and eight turns and more in full. */
final class Prompting implements Figure {
    private static final int PROMPTS = 2_000;
    private static final int TAIL = 32;
    private static final double GOAL_MICROS = 50;
    private static final double GOAL = 1.5;
    private static final String TEXT =
            "A mark tells a pupil where a piece of work was ranked [[t%d]]. It keeps silent about what the"
                    + " work has made possible, and so most of them stop reading there. ";

    private final PromptWriter writer = new PromptWriter(_ -> Subject.UNKNOWN);
    private final List<Persona> cast = Cast.read();
    private final List<Speaker> table = cast.stream()
            .map(persona -> new Speaker(Speaker.Kind.THEORIST, persona.id(), persona.name()))
            .toList();
    private long characters;

    @Override
    public void measure(Bench bench) throws Exception {
        Brief late = brief(10_000);
        Brief early = brief(9 + Ledger.BLOCK * 3);
        List<Series> series = bench.inTurn(
                new Contender("turn 10,000", () -> write(late)), new Contender("turn 81", () -> write(early)));
        double micros = series.getFirst().median(Sample::cpuMicrosEach);
        double ratio = series.getFirst().ratio(series.getLast(), Sample::cpuMicrosEach);
        bench.report()
                .row(
                        "CPU to write the prompt of turn 10,000",
                        series.getFirst().spread(Sample::cpuMicrosEach) + " us",
                        "at most 50 us",
                        micros <= GOAL_MICROS,
                        bench.warm());
        bench.report()
                .row("the same against turn 81", "%.2fx".formatted(ratio), "at most 1.5x", ratio <= GOAL, bench.warm());
    }

    private long write(Brief brief) {
        Direction direction = new Direction(
                Move.CHALLENGE, new Direction.Claim(brief.n() - 1, "It keeps silent about"), null, null, null);
        for (int i = 0; i < PROMPTS; i++) {
            Prompt prompt = writer.write(cast.getFirst(), brief, direction, brief.ledger());
            characters += prompt.messages().size();
        }
        return PROMPTS;
    }

    private Brief brief(int n) {
        int boundary = Ledger.boundary(n);
        List<Turn> before = IntStream.rangeClosed(1, boundary)
                .filter(turn -> turn <= Ledger.FIRST || turn > boundary - Ledger.LAST)
                .mapToObj(this::turn)
                .toList();
        List<Turn> tail = IntStream.range(n - TAIL, n).mapToObj(this::turn).toList();
        return new Brief("bench", "Marks", "en", Length.NORMAL, 7, n, table.getFirst(), table, tail)
                .with(Ledger.of(before));
    }

    private Turn turn(int n) {
        Speaker speaker = table.get(n % table.size());
        Speaker cited = table.get((n - 1) % table.size());
        Turn.Speech speech = new Turn.Speech(
                TEXT.formatted(n - 1).repeat(5),
                List.of(new Citation(n - 1, cited.id(), null, Citation.Relation.CHALLENGES)),
                Move.CHALLENGE,
                null);
        Turn.Choice choice = new Turn.Choice("natural", "", List.of(), 7);
        return Turn.started(n, speaker, choice, Turn.Provenance.of("model"), Instant.EPOCH)
                .ended(Turn.Status.COMPLETED, speech, Instant.EPOCH);
    }
}
