package dev.chatlab.transcript;

import java.util.List;

/**
 * What is kept of a turn that is no longer told in full: its main claim, whose it was, how it stood to earlier turns, and what
 * became of it by those that cited it later ({@code by}, empty while it is open).
 */
public record LedgerLine(
        int turn, Speaker speaker, String claim, List<Stance> stances, Status status, List<Integer> by) {
    public LedgerLine {
        stances = List.copyOf(stances);
        by = List.copyOf(by);
    }

    /** How the turn stood to an earlier one. */
    public record Stance(Kind kind, int turn) {}

    /** What a turn does with an earlier one: as in its citation, or, by its move, granting the point. */
    public enum Kind {
        SUPPORTS,
        EXTENDS,
        CHALLENGES,
        ANSWERS,
        CONCEDES
    }

    /** What became of a claim or a question. */
    public enum Status {
        OPEN,
        ANSWERED,
        CONTESTED,
        CONCEDED
    }
}
