package dev.chatlab.persona;

import dev.chatlab.persona.Passage.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every slot is one that will be filled, and stands where whatever fills it makes a sentence. */
final class SlotRules {
    private static final Pattern SLOT = Pattern.compile("\\{[^}]*}?|}");
    private static final List<String> NOUNS = List.of("{topic}", "{span}");
    private static final List<String> GISTS = List.of("{gist}", "{gist2}");
    private static final Pattern POSSESSIVE = Pattern.compile("\\{(who2?|named)}['’]");
    private static final Set<String> PREPOSITIONS = Set.of(
            ("about on over with of from to in into for by against behind under beneath around at near through upon"
                            + " concerning regarding toward towards between beside before after inside beyond within without as"
                            + " like than across past up down off out along amid among despite except via regards touching")
                    .split(" ", -1));

    private SlotRules() {}

    static void check(Document document) {
        document.spoken().filter(SlotRules::mayHaveSlots).forEach(passage -> {
            String problem = problem(passage);
            if (problem != null) {
                document.error(passage, problem);
            }
        });
    }

    private static boolean mayHaveSlots(Passage passage) {
        return passage.kind() == Kind.FRAME
                || takesTopic(passage)
                || passage.text().indexOf('{') >= 0
                || passage.text().indexOf('}') >= 0;
    }

    private static @Nullable String problem(Passage passage) {
        String text = passage.text();
        if (passage.kind() == Kind.FRAME) {
            String move = passage.path().split("/", -1)[2];
            String problem = FrameSlots.problem(move, text);
            return problem == null ? misplaced(text) : problem;
        }
        if (takesTopic(passage)) {
            int first = text.indexOf("{topic}");
            boolean once = first >= 0 && first == text.lastIndexOf("{topic}");
            if (!once || SLOT.matcher(text.replace("{topic}", "")).find()) {
                return "This sentence needs the slot {topic} once and no other. Put it after a preposition, as in:"
                        + " about {topic}.";
            }
            return misplaced(text);
        }
        return SLOT.matcher(text).find()
                ? "Nothing is put in for braces here. Write it out: braces are for frames, bridges, applied and"
                        + " approaches."
                : null;
    }

    private static boolean takesTopic(Passage passage) {
        return passage.path().startsWith("/approaches/")
                || passage.key().equals("bridges")
                || passage.key().equals("applied");
    }

    private static @Nullable String misplaced(String text) {
        for (String slot : NOUNS) {
            int at = text.indexOf(slot);
            if (at >= 0 && !PREPOSITIONS.contains(wordBefore(text, at).toLowerCase(Locale.ROOT))) {
                return slot
                        + " must follow a preposition, since it may be of any number or a whole clause. Write about "
                        + slot + ", or in the matter of " + slot + ".";
            }
        }
        for (String slot : GISTS) {
            int at = text.indexOf(slot);
            int end = at + slot.length();
            if (at >= 0
                    && (!wordBefore(text, at).equals("that")
                            || (end < text.length() && ",.?!".indexOf(text.charAt(end)) < 0))) {
                return slot + " must follow the word that and end its clause. Write it so: holds that " + slot
                        + ", and here is why.";
            }
        }
        return POSSESSIVE.matcher(text).find()
                ? "A name's possessive cannot be made like this. Use {whose} in place of {who}'s, or turn the sentence."
                : null;
    }

    /** The word that stands right before a place, nothing but blanks between; empty if there is none. */
    private static String wordBefore(String text, int at) {
        int end = at;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return end == at ? "" : text.substring(start, end);
    }
}
