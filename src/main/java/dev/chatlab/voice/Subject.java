package dev.chatlab.voice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a topic is about, as far as the characters' notes know it: ids of the shared issue, of the side of it that is asked about,
 * and of the themes it touches; {@code about} says what a positive stance on the issue is in favour of, {@code exact} whether
 * the topic is that issue and not only near it.
 */
public record Subject(
        @Nullable String issue,
        @Nullable String about,
        @Nullable String side,
        List<String> themes,
        boolean exact) {
    /** A topic on which nobody's notes hold anything in particular. */
    public static final Subject UNKNOWN = new Subject(null, null, null, List.of(), false);

    public Subject {
        themes = List.copyOf(themes);
    }
}
