package dev.chatlab.voice.scripted;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into pieces of a few words each that add up to it; white space stays with the word before it. */
final class Pieces {
    private Pieces() {}

    static List<String> of(String text, int words) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            boolean wordBegins = Character.isWhitespace(text.charAt(i - 1)) && !Character.isWhitespace(text.charAt(i));
            if (wordBegins && ++count == words) {
                pieces.add(text.substring(start, i));
                start = i;
                count = 0;
            }
        }
        if (start < text.length()) {
            pieces.add(text.substring(start));
        }
        return pieces;
    }
}
