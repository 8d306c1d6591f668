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
    private static final List<String> TOPIC = List.of("topic");
    private static final List<String> NAMED = List.of("named");
    private static final Map<String, List<String>> NEEDED = Map.ofEntries(
            Map.entry("open", TOPIC),
            Map.entry("challenge", ONE_COLLEAGUE),
            Map.entry("build", ONE_COLLEAGUE),
            Map.entry("concede", ONE_COLLEAGUE),
            Map.entry("distinguish", ONE_COLLEAGUE),
            Map.entry("example", List.of()),
            Map.entry("ask", NAMED),
            Map.entry("answer", List.of("span")),
            Map.entry("synthesise", List.of("who", "gist", "who2", "gist2")),
            Map.entry("close", TOPIC),
            Map.entry("hand_over", NAMED),
            Map.entry("dissent", TOPIC));

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
                    ? "A frame of " + move + " has no slots. Take them out."
                    : "A frame of " + move + " needs " + (needed.size() == 1 ? "" : "each of ") + "{"
                            + String.join("}, {", needed)
                            + "} once and no other slot. Put in what is missing, take out the rest.";
        }
        return null;
    }
}
