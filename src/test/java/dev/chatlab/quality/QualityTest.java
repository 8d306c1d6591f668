package dev.chatlab.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The quality run in small, in every build: the same code on three other topics and three seeds. Targets are those of the full
 * run, but for figures that nine discussions make noisy.
 */
class QualityTest {
    private static final int FIRST_SEED = 101;
    private static final int SEEDS = 3;

    /** Held-out ideas: half of eight speakers' ideas, four turns of each to learn from (chance: .25); coverage: a speaker or two decide a hundredth. */
    private static final Map<String, Target> LAXER =
            Map.of("8a", Target.atLeast(0.8), "8b", Target.atLeast(0.4), "9a", Target.atLeast(0.85));

    @Test
    void three_discussions_each_of_three_topics_reach_the_targets() {
        StockCast cast = StockCast.read();
        Plan plan = Plan.of(Agendas.SMALL, FIRST_SEED, SEEDS, cast.ids());
        List<Transcript> transcripts;
        try (Stage stage = new Stage(cast)) {
            transcripts = stage.hold(plan.settings());
        }
        List<Measure> measures = Measures.all(cast.issues()).stream()
                .map(measure ->
                        LAXER.containsKey(measure.number()) ? measure.aimedAt(LAXER.get(measure.number())) : measure)
                .toList();
        Report report = new Report(Run.of(transcripts), measures);
        assertThat(report.missed())
                .as(() -> "seeds " + plan.seeds() + "\n" + printed(report))
                .isEmpty();
    }

    private static String printed(Report report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        report.print(new PrintStream(bytes, true, StandardCharsets.UTF_8), 2);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_same_seed_gives_the_same_discussion() {
        StockCast cast = StockCast.read();
        Plan plan = Plan.of(List.of(Agendas.SMALL.getLast()), FIRST_SEED, 1, cast.ids());
        try (Stage stage = new Stage(cast)) {
            assertThat(said(stage, plan)).isEqualTo(said(stage, plan));
        }
    }

    private static List<String> said(Stage stage, Plan plan) {
        return stage.hold(plan.settings()).getFirst().lines().stream()
                .map(Line::text)
                .toList();
    }
}
