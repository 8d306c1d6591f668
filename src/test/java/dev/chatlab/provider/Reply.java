package dev.chatlab.provider;

import java.util.List;
import java.util.regex.MatchResult;

/**
 * What the scripted provider says unless told otherwise: a turn in the speaker's ideas, as far as the prompt names them, which takes
 * up in its own words the turn that the task names, or else the last one by somebody else. The same prompt gives the same words.
 */
final class Reply {
    private static final int QUOTED = 9;

    private static final List<String> TAKING_UP = List.of(
            "%s says \"%s\", and I would ask what follows from it for those who learn [[%s]].",
            "When %s puts it as \"%s\", half of the matter is already decided [[%s]].",
            "I take from %s the words \"%s\", though I should weigh them otherwise [[%s]].",
            "It is worth staying with what %s calls \"%s\" before we go further [[%s]].",
            "Against %s, who holds \"%s\", there stands a plain experience [[%s]].",
            "What %s means by \"%s\" looks different from the bench at the back of the room [[%s]].");

    private static final List<String> BEGINNING = List.of(
            "On %s, the first thing to ask is who gains and who pays.",
            "A question such as %s is decided in small rooms long before it is decided in large ones.",
            "Before we answer %s, we should say what would count as an answer.");

    private static final List<String> REASONING = List.of(
            "My own ground is that %s.",
            "It helps to remember that %s.",
            "For my part I begin elsewhere: %s.",
            "Much turns on whether we grant that %s.",
            "Everything I have looked at suggests that %s.");

    private static final List<String> CLOSING = List.of(
            "If that holds, the next step is small and can be tried on Monday.",
            "So I would change one condition first and watch what the learners do with it.",
            "Where this fails, I should like to see the case rather than the principle.",
            "That leaves open how much of it can be asked of a tired teacher with thirty pupils.",
            "Which of us would be ready to give that up, and for what price?",
            "The rest is a matter of patience, and patience can be taught by example alone.",
            "I would rather be wrong about this in practice than right about it on paper.");

    private Reply() {}

    static String to(Asked asked) {
        Transcript talk = Transcript.of(asked);
        int n = talk.number();
        return opening(talk, n) + " " + pick(REASONING, n / 2).formatted(idea(talk, n)) + " " + pick(CLOSING, n);
    }

    private static String opening(Transcript talk, int n) {
        if (talk.turns().isEmpty()) {
            return pick(BEGINNING, n).formatted(lower(talk.topic()));
        }
        MatchResult turn = talk.target();
        return pick(TAKING_UP, n + n / TAKING_UP.size()).formatted(turn.group(2), words(turn.group(3)), turn.group(1));
    }

    /** The topic as part of a sentence. */
    private static String lower(String topic) {
        String plain = topic.replaceAll("[?.!]+$", "");
        return "\"" + plain + "\"";
    }

    /** A few words as they stand in the turn. */
    private static String words(String text) {
        String plain = text.replaceAll("\\s*\\[\\[t\\d+]]", "\n").strip();
        String sentence = plain.split("[.!?;:,\\n\"“”]", 2)[0].strip();
        String[] words = sentence.split(" ", -1);
        return String.join(" ", List.of(words).subList(0, Math.min(QUOTED, words.length)));
    }

    private static String idea(Transcript talk, int n) {
        List<String[]> ideas = talk.ideas();
        if (ideas.isEmpty()) {
            return "we learn what we do, and keep what we can use";
        }
        String[] idea = ideas.get(Math.floorMod(n, ideas.size()));
        return idea[Math.floorMod(n / Math.max(1, ideas.size()), idea.length)];
    }

    private static String pick(List<String> from, int n) {
        return from.get(Math.floorMod(n, from.size()));
    }
}
