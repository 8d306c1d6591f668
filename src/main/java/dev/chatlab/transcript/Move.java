package dev.chatlab.transcript;

/** What a turn does in the talk. */
public enum Move {
    OPEN,
    CHALLENGE,
    BUILD,
    CONCEDE,
    DISTINGUISH,
    EXAMPLE,
    ASK,
    ANSWER,
    SYNTHESISE,
    CLOSE,
    HAND_OVER,
    DISSENT
}
