package dev.chatlab.voice.budget;

/** A call would pass a cap; the message names the cap and the way out, in a sentence for people. */
public final class OverBudget extends RuntimeException {
    private static final long serialVersionUID = 1;

    public OverBudget(String sentence) {
        super(sentence);
    }
}
