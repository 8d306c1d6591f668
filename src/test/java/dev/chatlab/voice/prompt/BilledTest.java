package dev.chatlab.voice.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.transcript.Turn;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** A modelled discussion of 300 turns between three speakers, each with a cache of its own. */
class BilledTest {
    private static final int TURNS = 300;
    private static final double GOAL = 0.08;
    private static final double CHARACTERS = 4;

    private final Map<String, Bill> bills = new HashMap<>();
    private double whole;
    private double sent;

    @Test
    void a_long_discussion_is_billed_a_small_part_of_what_its_whole_transcript_would_cost_each_time() {
        Course course = Course.held(
                "Should pupils be graded on what they make?", TURNS, Map.of(), "dewey", "skinner", "montessori");
        double transcript = 0;
        for (int n = 1; n <= TURNS; n++) {
            Turn turn = course.turns().get(n - 1);
            Prompt prompt = course.prompt(n);
            sent += bills.computeIfAbsent(turn.speaker().id(), _ -> new Bill()).add(prompt);
            whole += frame(prompt) / CHARACTERS + transcript;
            transcript += turn.text().length() / CHARACTERS;
        }
        print();
        assertThat(sum(Bill::units) / whole).isLessThanOrEqualTo(GOAL);
    }

    private void print() {
        System.out.printf("| %d turns | tokens | billed |%n|---|---|---|%n", TURNS);
        row("whole transcript each time, no cache", whole, 1);
        row("ledger and newest turns, no cache", sent, 1);
        row("of these read from the cache", sum(bill -> bill.read), Bill.READ);
        row("written to the cache", sum(bill -> bill.written), Bill.WRITE);
        row("neither", sum(bill -> bill.plain), 1);
        double billed = sum(Bill::units);
        System.out.printf("| ledger and newest turns, cached | %,.0f | %,.0f |%n", sent, billed);
        System.out.printf("billed %.3f of the whole transcript%n", billed / whole);
    }

    private static void row(String what, double tokens, double price) {
        System.out.printf("| %s | %,.0f | %,.0f |%n", what, tokens, price * tokens);
    }

    private double sum(ToDoubleFunction<Bill> figure) {
        return bills.values().stream().mapToDouble(figure).sum();
    }

    /** Rules, card, topic and task: what is sent whatever was said. */
    private static int frame(Prompt prompt) {
        int system =
                prompt.system().stream().mapToInt(part -> part.text().length()).sum();
        int topic = prompt.messages().getFirst().parts().getFirst().text().length();
        int task = prompt.messages().getLast().parts().getLast().text().length();
        return system + topic + task;
    }
}
