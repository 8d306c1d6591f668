package dev.chatlab.voice.prompt;

/** How much of a talk a prompt may hold: turns in full, characters of each, lines of the ledger. */
record Scope(int turns, int characters, int lines) {
    /** All that the design tells; the turns are then bounded by the ledger's boundary. */
    static final Scope FULL = new Scope(Integer.MAX_VALUE, 6_000, 90);

    /** For a model that found the full prompt too long. */
    static final Scope SHORT = new Scope(6, 1_200, 12);
}
