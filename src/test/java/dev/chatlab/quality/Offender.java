package dev.chatlab.quality;

/** A place that counts against a figure, the worse the higher {@code badness}: where, what was said, and why it counts. */
record Offender(String where, String said, String why, double badness) {
    static Offender at(Transcript transcript, Line line, String said, String why, double badness) {
        return new Offender(
                transcript.label() + ", turn " + line.n() + " ("
                        + line.speaker().name() + ")",
                said,
                why,
                badness);
    }
}
