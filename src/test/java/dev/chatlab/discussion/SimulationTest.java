package dev.chatlab.discussion;

import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final int SEEDS = Integer.getInteger("chatlab.simulation.seeds", 10_000);
    private static final long FIRST = Long.getLong("chatlab.simulation.first", 0);

    @Test
    void a_discussion_survives_every_fault_on_ten_thousand_seeds() {
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            try {
                new Simulation(seed).run();
            } catch (Throwable broken) {
                throw new AssertionError("Broken with seed " + seed + ": -Dchatlab.simulation.first=" + seed, broken);
            }
        }
    }
}
