package dev.chatlab.provider;

import java.util.ArrayList;
import java.util.List;

/** The manners by the names that models can have. */
public final class Manners {
    private Manners() {}

    public static Manner named(String name) {
        return switch (name) {
            case "slow" -> paced(400, 60);
            default -> Manners::good;
        };
    }

    static List<Step> good(Asked asked) {
        return Responses.stream(frames(asked).stream(pieces(Reply.to(asked)), "stop"));
    }

    /** So long to the first words, so long between words. */
    public static Manner paced(long first, long between) {
        return asked -> {
            List<Step> steps = new ArrayList<>();
            List<Step> plain = good(asked);
            steps.add(plain.getFirst());
            steps.add(Step.pause(first));
            for (Step step : plain.subList(1, plain.size())) {
                steps.add(step);
                steps.add(Step.pause(between));
            }
            return steps;
        };
    }

    /** Says exactly this, a word at a time. */
    public static Manner saying(String text) {
        return asked -> Responses.stream(frames(asked).stream(pieces(text), "stop"));
    }

    static Frames frames(Asked asked) {
        return new Frames(asked.dialect(), asked.model());
    }

    /** About a token each: words with the space before them. */
    static List<String> pieces(String text) {
        return List.of(text.split("(?= )", -1));
    }
}
