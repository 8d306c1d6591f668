package dev.chatlab.voice.prompt;

import java.util.ArrayDeque;
import java.util.Deque;

/** Takes the JSON object out of a text that begins with it; one that breaks off is closed behind its last whole object. */
final class Balanced {
    private final String text;
    private final Deque<Character> open = new ArrayDeque<>();
    private String whole = "";

    private Balanced(String text) {
        this.text = text;
    }

    /** Empty when not one object in it is whole. */
    static String of(String text) {
        return new Balanced(text).read();
    }

    private String read() {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                open.push(c == '{' ? '}' : ']');
            } else if (c == '}' || c == ']') {
                open.poll();
                if (open.isEmpty()) {
                    return text.substring(0, i + 1);
                }
                whole = c == '}' ? text.substring(0, i + 1) + closing() : whole;
            }
        }
        return whole;
    }

    private String closing() {
        StringBuilder closing = new StringBuilder();
        open.forEach(closing::append);
        return closing.toString();
    }
}
