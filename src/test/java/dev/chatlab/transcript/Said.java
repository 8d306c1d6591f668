package dev.chatlab.transcript;

import java.time.Instant;
import java.util.List;

/** Turns for tests. */
public final class Said {
    public static final Speaker DEWEY = theorist("dewey", "John Dewey");
    public static final Speaker HOOKS = theorist("hooks", "bell hooks");
    public static final Speaker SKINNER = theorist("skinner", "B. F. Skinner");
    public static final Speaker ANNA = new Speaker(Speaker.Kind.USER, "u1", "Anna");

    private Said() {}

    public static Speaker theorist(String id, String name) {
        return new Speaker(Speaker.Kind.THEORIST, id, name);
    }

    public static Turn turn(int n, Speaker speaker, String text) {
        return turn(n, speaker, text, Turn.Status.COMPLETED);
    }

    public static Turn turn(int n, Speaker speaker, String text, Turn.Status status) {
        return turn(n, speaker, text, status, null, List.of());
    }

    public static Turn turn(
            int n, Speaker speaker, String text, Turn.Status status, Move move, List<Citation> citations) {
        return new Turn(
                n, speaker, text, citations, move, status, null, null, 1, 1, false, Instant.EPOCH, Instant.EPOCH);
    }
}
