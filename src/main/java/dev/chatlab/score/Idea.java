package dev.chatlab.score;

/** Words of a turn that others took up, written above it; {@code x} is their middle, {@code y} their base line. */
record Idea(int turn, int staff, String text, double anchor, double x, double y, double width) {
    double left() {
        return x - width / 2;
    }

    double right() {
        return x + width / 2;
    }
}
