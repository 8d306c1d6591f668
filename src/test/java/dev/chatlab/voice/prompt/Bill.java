package dev.chatlab.voice.prompt;

import dev.chatlab.voice.prompt.Prompt.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a provider's cache makes of prompts that follow each other: what it holds of a prompt's beginning costs a tenth, what it
 * newly keeps, up to the last mark, one and a quarter, the rest the full price. It keeps whole parts, looks back from a mark over
 * twenty of them, and forgets nothing. A token is taken for four characters.
 */
final class Bill {
    static final double READ = 0.1;
    static final double WRITE = 1.25;
    private static final int LOOK_BACK = 20;
    private static final double CHARACTERS = 4;

    private final Set<String> held = new HashSet<>();
    double read;
    double written;
    double plain;

    /** Books a prompt and gives its length in tokens. */
    double add(Prompt prompt) {
        List<Part> parts = Course.parts(prompt);
        StringBuilder text = new StringBuilder();
        int[] ends = new int[parts.size()];
        for (int i = 0; i < parts.size(); i++) {
            ends[i] = text.append(parts.get(i).text()).length();
        }
        int found = 0;
        int kept = 0;
        for (int i = 0; i < ends.length; i++) {
            if (parts.get(i).stable()) {
                kept = ends[i];
                found = Math.max(found, held(text, ends, i));
            }
        }
        for (int i = 0; i < ends.length; i++) {
            if (parts.get(i).stable()) {
                held.add(text.substring(0, ends[i]));
            }
        }
        read += found / CHARACTERS;
        written += (kept - found) / CHARACTERS;
        plain += (text.length() - kept) / CHARACTERS;
        return text.length() / CHARACTERS;
    }

    /** The longest beginning that is held, seen from the mark at part {@code i}. */
    private int held(StringBuilder text, int[] ends, int i) {
        for (int back = i; back >= 0 && back > i - LOOK_BACK; back--) {
            if (held.contains(text.substring(0, ends[back]))) {
                return ends[back];
            }
        }
        return 0;
    }

    double units() {
        return READ * read + WRITE * written + plain;
    }
}
