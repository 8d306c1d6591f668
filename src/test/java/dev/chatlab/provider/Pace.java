package dev.chatlab.provider;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

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

    /**
     * So many words that carry their times of sending (see {@link Stamp}). Streams that begin together do not go in step: each
     * begins up to one word's time later by chance.
     */
    static Manner stamped(long first, long between, long words) {
        return asked -> {
            Frames frames = Manners.frames(asked);
            List<Step> steps = new ArrayList<>(List.of(Responses.head(), Responses.chunk(frames.opening())));
            steps.add(Step.pause(first + ThreadLocalRandom.current().nextLong(Math.max(1, between))));
            Step word = new Step.Made(new StampedWord(frames)::bytes);
            for (long i = 0; i < words; i++) {
                steps.add(word);
                steps.add(Step.pause(between));
            }
            frames.finish("stop", (int) words).forEach(event -> steps.add(Responses.chunk(event)));
            steps.add(Responses.chunk(frames.last()));
            steps.add(Responses.end());
            return steps;
        };
    }

    /** A word's chunk with a place for the stamp, which is put into a copy. */
    private static final class StampedWord {
        private final byte[] chunk;
        private final int at;

        StampedWord(Frames frames) {
            String stamp = Stamp.now();
            Step.Send made = (Step.Send) Responses.chunk(frames.words(" " + stamp));
            chunk = made.bytes();
            at = new String(chunk, StandardCharsets.ISO_8859_1).indexOf(stamp);
        }

        byte[] bytes() {
            byte[] now = chunk.clone();
            Stamp.put(now, at, System.nanoTime());
            return now;
        }
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
