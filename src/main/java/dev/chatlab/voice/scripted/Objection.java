package dev.chatlab.voice.scripted;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A user's words against what was said, of which an answer takes up the ground and not the announcement. */
final class Objection {
    static final String WORDS =
            "\\Ano(?=[,.!])|(i|we) (\\w+ly )?(disagree|object)|(i|we) (do not|don['’]?t|cannot|can['’]?t) agree|(i|we) beg to differ"
                    + "|(that['’]?s|that is|this is) (\\w+ )?(not true|untrue|wrong|nonsense|rubbish|false)"
                    + "|(that['’]?s|that is|this is) (such )?(an? )?(silly|ridiculous|absurd|stupid|unfair|bad|poor) (comparison|idea|argument|answer|example|question)|you('re| are) (all )?(wrong|mistaken)";

    /** Said of what was proposed; these words are the ground themselves. */
    static final String FAILED =
            "(it|that|this) (does not|doesn['’]?t|did not|didn['’]?t|will not|won['’]?t|never|has never|never has) (really )?work(s|ed)?"
                    + "|(i|we)( have|['’]?ve)? (already )?tried (it|that|this|everything)";

    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?is)^.*?\\b(?:" + WORDS + ")\\b(?: with (?:you|that|this|\\w+)\\b)?(?: (?:here|there))?[\\s,;:.!–—-]*"
                    + "(?:(?:because|since|as|for|that)\\b)?[\\s,]*");

    private static final Pattern TRIAL = Pattern.compile("(?i)\\b(?:" + FAILED + ")\\b");

    private Objection() {}

    /** Whether it says that what was proposed has been tried, and so names nothing new. */
    static boolean ofTrial(String text) {
        return TRIAL.matcher(text).find();
    }

    /** What an objection rests on, word for word; empty where it only says that it is one. */
    static String ground(String text) {
        Matcher announced = ANNOUNCED.matcher(text);
        return announced.lookingAt() ? text.substring(announced.end()).strip() : text;
    }
}
