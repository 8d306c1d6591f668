package dev.chatlab.voice.prompt;

import dev.chatlab.voice.Direction;
import org.jspecify.annotations.Nullable;

/** Moves in plain words; a model that is only told to disagree drifts out of its character. */
final class Moves {
    private Moves() {}

    /** {@code to} is the name of whom a question goes to. */
    static String inWords(Direction direction, @Nullable String to) {
        boolean target = direction.target() != null;
        return switch (direction.move()) {
            case OPEN ->
                target
                        ? "Open. Say where you stand on the topic and on what ground, and set it beside the claim to take up: where you"
                                + " go along with it and where not."
                        : "Open. Say where you stand on the topic and on what ground, with one thing that somebody could look at.";
            case CHALLENGE ->
                "Challenge the claim. Say what exactly does not hold in it, by one of your ideas, and what you put in its"
                        + " place. Leave what you do share aside.";
            case BUILD ->
                "Build on the claim. Use it, and carry it one step further than its speaker did, to something that was not said"
                        + " yet.";
            case CONCEDE ->
                "Concede, then turn. Grant in one sentence what is right in the claim, and mean it; then say what it leaves out"
                        + " and what follows from that.";
            case DISTINGUISH ->
                "Distinguish. The claim runs two things together: name both, say for which of them it holds and for which"
                        + " it does not.";
            case EXAMPLE ->
                "Give an example. One particular case that can be pictured, told in two or three sentences, and what it"
                        + " shows about the claim.";
            case ASK ->
                "Ask. Say in a sentence or two what you make of the claim, and end with one question to "
                        + (to == null ? "its speaker" : Data.name(to))
                        + ", by name, that only somebody of that view could answer.";
            case ANSWER ->
                "Answer. Give your answer in the first two sentences, without a detour, and cite the question; then give your"
                        + " ground" + (target ? ", and say how the claim to take up looks from there." : ".");
            case SYNTHESISE ->
                "Draw together. Say what both claims need each other for, and where they still part; make no peace that is"
                        + " not there. Cite both.";
            case CLOSE ->
                "Close. Say what you take with you from this talk and from whom, and what you still do not grant. Open nothing"
                        + " new.";
            case HAND_OVER ->
                "Hand over. Say in a sentence or two that you have said your part on this, and who should go on, with what.";
            case DISSENT ->
                "Dissent. The last speakers agreed with each other. Say openly where you do not go along, and why the ease of"
                        + " that agreement should make one think.";
        };
    }
}
