package dev.chatlab.score;

import dev.chatlab.transcript.Turn;

/** One turn; {@code y} is its top, {@code numbered} says that there is room for its number. */
record Bar(Turn turn, int words, int staff, double x, double y, double width, double height, boolean numbered) {
    double end() {
        return x + width;
    }

    double middle() {
        return x + width / 2;
    }
}
