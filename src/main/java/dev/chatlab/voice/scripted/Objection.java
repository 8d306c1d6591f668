package dev.chatlab.voice.scripted;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A user's words against what was said, of which an answer takes up the ground and not the announcement. */
final class Objection {
    static final String WORDS = "(i|we) (\\w+ly )?(disagree|object)|(i|we) (do not|don['’]?t|cannot|can['’]?t) agree|(i|we) beg to differ"
            + "|(that['’]?s|that is|this is) (\\w+ )?(not true|untrue|wrong|nonsense|rubbish|false)|you('re| are) (all )?(wrong|mistaken)";

    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?is)^.*?\\b(?:" + WORDS + ")\\b(?: with (?:you|that|this|\\w+)\\b)?(?: (?:here|there))?[\\s,;:.!–—-]*"
                    + "(?:(?:because|since|as|for|that)\\b)?[\\s,]*");

    private Objection() {}

    /** What an objection rests on, word for word; empty where it only says that it is one. */
    static String ground(String text) {
        Matcher announced = ANNOUNCED.matcher(text);
        return announced.lookingAt() ? text.substring(announced.end()).strip() : text;
    }
}
