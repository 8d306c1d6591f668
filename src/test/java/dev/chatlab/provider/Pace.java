package dev.chatlab.provider;

import java.util.ArrayList;
import java.util.List;

/** Answers that take their time; all times in milliseconds. */
public final class Pace {
    private Pace() {}

    /** So long to the first words, so long between words. */
    public static Manner paced(long first, long between) {
        return asked -> slowed(Manners.good(asked), first, between);
    }

    /** So many words of no meaning, for measuring. */
    static Manner counted(long first, long between, long words) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            pieces.add((i == 0 ? "word" : " word") + i);
        }
        return asked -> slowed(Responses.stream(Manners.frames(asked).stream(pieces, "stop")), first, between);
    }

    private static List<Step> slowed(List<Step> plain, long first, long between) {
        List<Step> steps = new ArrayList<>();
        steps.add(plain.getFirst());
        steps.add(plain.get(1));
        steps.add(Step.pause(first));
        for (Step step : plain.subList(2, plain.size() - 3)) {
            steps.add(step);
            steps.add(Step.pause(between));
        }
        steps.addAll(plain.subList(plain.size() - 3, plain.size()));
        return steps;
    }
}
