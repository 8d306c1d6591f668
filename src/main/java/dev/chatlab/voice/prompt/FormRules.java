package dev.chatlab.voice.prompt;

import dev.chatlab.persona.Manner;
import dev.chatlab.persona.Persona;
import dev.chatlab.transcript.Move;
import java.util.ArrayList;
import java.util.List;

/** A character's rules of form, as sentences; the scripted voice keeps the same rules in code. */
final class FormRules {
    private FormRules() {}

    static List<String> of(Persona persona) {
        Manner manner = persona.manner();
        List<String> rules = new ArrayList<>();
        if (manner.sentences() < Integer.MAX_VALUE) {
            rules.add("At most " + manner.sentences() + " sentences in a turn, whatever length the task names.");
        }
        if (!manner.allowsFacet("because")) {
            rules.add(unargued(manner));
        }
        if (!manner.allowsFacet("example")) {
            rules.add("Tell no stories.");
        }
        if (manner.options() > 0) {
            rules.add("Offer at least " + manner.options()
                    + " different ways, each in a sentence of its own, and decide for none.");
        }
        if (!manner.allows(Move.CHALLENGE)) {
            rules.add("Attack no claim; what you do not share you leave aside or set beside another.");
        }
        if (!manner.allows(Move.BUILD)) {
            rules.add("Support no claim and take no side.");
        }
        return rules;
    }

    private static String unargued(Manner manner) {
        if (manner.sourced()) {
            return "No opinions. Every sentence that says how things are names where it is known from, or says that no source is known"
                    + " here. Invent no source.";
        }
        if (manner.share() < 1) {
            return "Argue no case of your own: you look after the talk.";
        }
        return manner.options() > 0
                ? "Do not argue for what you offer."
                : "Give no reasons for what you say, and do not defend it.";
    }
}
