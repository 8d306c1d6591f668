package dev.chatlab.persona;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which slots a frame of each move must have. */
final class FrameSlots {
    private static final Pattern SLOT = Pattern.compile("\\{([^}]*)}");
    private static final List<String> ONE_COLLEAGUE = List.of("who", "gist");
    private static final Map<String, List<String>> NEEDED = Map.of(
            "open", List.of("topic"),
            "challenge", ONE_COLLEAGUE,
            "build", ONE_COLLEAGUE,
            "concede", ONE_COLLEAGUE,
            "distinguish", ONE_COLLEAGUE,
            "example", List.of(),
            "ask", List.of("named"),
            "answer", List.of("span"),
            "synthesise", List.of("who", "gist", "who2", "gist2"),
            "close", List.of("topic"));

    private FrameSlots() {}

    /** What is wrong with a frame, or null. The possessive slots may stand for, or beside, the name itself. */
    static @Nullable String problem(String move, String frame) {
        List<String> needed = NEEDED.get(move);
        if (needed == null) {
            return null;
        }
        List<String> found = new ArrayList<>();
        Matcher slot = SLOT.matcher(frame);
        while (slot.find()) {
            String name = slot.group(1);
            found.add(name.equals("whose") ? "who" : name.equals("whose2") ? "who2" : name);
        }
        boolean doubled = found.size() != new TreeSet<>(found).size() && !frame.contains("{whose");
        if (doubled || !new TreeSet<>(found).equals(new TreeSet<>(needed))) {
            return needed.isEmpty()
                    ? "A frame of " + move + " has no slots."
                    : "A frame of " + move + " needs each of {" + String.join("}, {", needed)
                            + "} once and no other slot.";
        }
        return null;
    }
}
