package dev.chatlab.voice.wire;

import dev.chatlab.voice.wire.ModelCall.Finish;
import dev.chatlab.voice.wire.ModelCall.Usage;
import org.jspecify.annotations.Nullable;

/**
 * What has been read of one answer. Words are gathered until {@link #take()}, well-formed and without NUL (which no database
 * keeps): half a surrogate pair waits for its other half.
 */
final class Answer {
    private final StringBuilder words = new StringBuilder();
    private char high;
    private boolean alive;
    private boolean known;
    private boolean over;
    private @Nullable Finish finish;
    private @Nullable String model;
    private @Nullable Integer prompt;
    private @Nullable Integer cacheRead;
    private @Nullable Integer cacheWrite;
    private @Nullable Integer completion;

    void say(String text) {
        if (text.isEmpty()) {
            return;
        }
        alive = true;
        if (high == 0 && plain(text)) {
            words.append(text);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            say(text.charAt(i));
        }
    }

    private void say(char c) {
        if (high != 0) {
            boolean pair = Character.isLowSurrogate(c);
            words.append(pair ? high : '\uFFFD');
            high = 0;
            if (pair) {
                words.append(c);
                return;
            }
        }
        if (Character.isHighSurrogate(c)) {
            high = c;
        } else if (c != 0) {
            words.append(Character.isLowSurrogate(c) ? '\uFFFD' : c);
        }
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    boolean hasWords() {
        return !words.isEmpty();
    }

    /** The words since the last time. */
    String take() {
        String taken = words.toString();
        words.setLength(0);
        return taken;
    }

    /** What is left when nothing more will come: half of a pair is given up. */
    String takeLast() {
        if (high != 0) {
            words.append('\uFFFD');
            high = 0;
        }
        return take();
    }

    /** Something came that belongs to the answer, if only a thought of the model's. */
    void lives() {
        alive = true;
    }

    /** Whether something came since the last time that belongs to the answer. */
    boolean lived() {
        boolean was = alive;
        alive = false;
        return was;
    }

    /** What came is the protocol's. */
    void recognise() {
        known = true;
    }

    boolean isKnown() {
        return known;
    }

    void finish(Finish why) {
        finish = why;
        alive = true;
    }

    @Nullable Finish finish() {
        return finish;
    }

    /** The protocol's own last word came. */
    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    void model(@Nullable String name) {
        if (name != null && !name.isBlank()) {
            model = name;
        }
    }

    @Nullable String model() {
        return model;
    }

    void promptTokens(@Nullable Integer all, @Nullable Integer read, @Nullable Integer written) {
        prompt = all == null ? prompt : all;
        cacheRead = read == null ? cacheRead : read;
        cacheWrite = written == null ? cacheWrite : written;
    }

    void completionTokens(@Nullable Integer count) {
        completion = count == null ? completion : count;
    }

    Usage usage() {
        return new Usage(prompt, cacheRead, cacheWrite, completion);
    }
}
