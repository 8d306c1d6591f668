package dev.chatlab.discussion;

import dev.chatlab.transcript.Turn.Speech;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One try at saying the open turn: its number (rising across owners), the words so far, and when it was last heard. */
final class Attempt {
    final int turn;
    final Seat seat;
    final StringBuilder said = new StringBuilder();
    int number;
    Instant heard;

    @Nullable Speech whole;

    Attempt(int turn, int number, Seat seat, Instant now) {
        this.turn = turn;
        this.number = number;
        this.seat = seat;
        this.heard = now;
    }

    /** Adds words and says how to show them. */
    Live.Delta add(String words) {
        int offset = said.length();
        said.append(words);
        return new Live.Delta(turn, number, offset, words);
    }

    /** Voids the words so far under a higher number. */
    Live.Reset again(int higher) {
        number = higher;
        said.setLength(0);
        return new Live.Reset(turn, number);
    }

    Live.Delta soFar() {
        return new Live.Delta(turn, number, 0, said.toString());
    }
}
