package dev.chatlab.voice.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.transcript.Turn;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A modelled discussion of 300 turns between three speakers, each with a cache of its own. */
class BilledTest {
    private static final int TURNS = 300;
    private static final double GOAL = 0.08;
    private static final double CHARACTERS = 4;

    @Test
    void a_long_discussion_is_billed_a_small_part_of_what_its_whole_transcript_would_cost_each_time() {
        Course course = Course.held(
                "Should pupils be graded on what they make?",
                TURNS,
                Map.of(),
                "dewey",
                "skinner",
                "montessori");
        Map<String, Bill> bills = new HashMap<>();
        double transcript = 0;
        double whole = 0;
        double sent = 0;
        int longest = 0;
        for (int n = 1; n <= TURNS; n++) {
            Turn turn = course.turns().get(n - 1);
            Prompt prompt = course.prompt(n);
            double tokens = bills.computeIfAbsent(turn.speaker().id(), _ -> new Bill()).add(prompt);
            int frame = frame(prompt);
            sent += tokens;
            longest = Math.max(longest, (int) tokens);
            whole += frame / CHARACTERS + transcript;
            transcript += turn.text().length() / CHARACTERS;
        }
        double billed = bills.values().stream().mapToDouble(Bill::units).sum();
        double read = bills.values().stream().mapToDouble(bill -> bill.read).sum();
        double written = bills.values().stream().mapToDouble(bill -> bill.written).sum();
        double plain = bills.values().stream().mapToDouble(bill -> bill.plain).sum();
        System.out.printf("| units of %d turns | tokens | billed |%n|---|---|---|%n", TURNS);
        System.out.printf("| whole transcript each time, no cache | %,.0f | %,.0f |%n", whole, whole);
        System.out.printf("| ledger and newest turns, no cache | %,.0f | %,.0f |%n", sent, sent);
        System.out.printf("| read from the cache | %,.0f | %,.0f |%n", read, 0.1 * read);
        System.out.printf("| written to the cache | %,.0f | %,.0f |%n", written, 1.25 * written);
        System.out.printf("| neither | %,.0f | %,.0f |%n", plain, plain);
        System.out.printf(
                "| ledger and newest turns, cached | %,.0f | %,.0f, %.3f of the whole transcript |%n",
                sent, billed, billed / whole);
        System.out.printf("longest prompt %,d tokens%n", longest);
        assertThat(billed / whole).isLessThanOrEqualTo(GOAL);
    }

    /** Rules, card, topic and task: what is sent whatever was said. */
    private static int frame(Prompt prompt) {
        int system = prompt.system().stream().mapToInt(part -> part.text().length()).sum();
        int topic = prompt.messages().getFirst().parts().getFirst().text().length();
        int task = prompt.messages().getLast().parts().getLast().text().length();
        return system + topic + task;
    }
}
