package dev.chatlab.voice.scripted;

import dev.chatlab.transcript.Citations;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fills a frame's slots, and sets the marker of a cited turn before the end of the sentence that holds its slot. */
final class Slots {
    private static final char SEAL = '\u0001';

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Integer> cited = new LinkedHashMap<>();

    static Slots topic(String phrase) {
        return new Slots().with("topic", phrase);
    }

    Slots with(String slot, String value) {
        values.put(slot, value);
        return this;
    }

    /** A slot whose sentence cites a turn. */
    Slots citing(String slot, String value, int turn) {
        cited.put(slot, turn);
        return with(slot, value);
    }

    Slots colleague(Target target) {
        return named(target, "");
    }

    Slots second(Target target) {
        return named(target, "2");
    }

    private Slots named(Target target, String suffix) {
        String gist = target.gist();
        with("who" + suffix, target.name().who())
                .with("whose" + suffix, target.name().whose());
        return gist == null
                ? citing("span" + suffix, target.quote(), target.turn().n())
                : citing("gist" + suffix, gist, target.turn().n());
    }

    /** The frame as running text with its markers. */
    String fill(String frame) {
        String text = frame;
        for (Map.Entry<String, String> slot : values.entrySet()) {
            String seal =
                    cited.containsKey(slot.getKey()) ? String.valueOf(SEAL) + cited.get(slot.getKey()) + SEAL : "";
            text = text.replace("{" + slot.getKey() + "}", slot.getValue() + seal);
        }
        while (text.indexOf(SEAL) >= 0) {
            text = settle(text);
        }
        return text;
    }

    /** The frame without any marker, as it counts for what was said. */
    String plain(String frame) {
        return Citations.without(fill(frame));
    }

    private static String settle(String text) {
        int open = text.indexOf(SEAL);
        int close = text.indexOf(SEAL, open + 1);
        String marker = " " + Citations.marker(Integer.parseInt(text, open + 1, close, 10));
        String clean = text.substring(0, open) + text.substring(close + 1);
        int stop = open;
        while (stop < clean.length() && !endsSentence(clean, stop)) {
            stop++;
        }
        return clean.substring(0, stop) + marker + clean.substring(stop);
    }

    private static boolean endsSentence(String text, int i) {
        boolean stop = ".?!".indexOf(text.charAt(i)) >= 0;
        return stop && (i + 1 == text.length() || text.charAt(i + 1) == ' ');
    }
}
