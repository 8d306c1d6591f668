package dev.chatlab.voice.prompt;

import java.util.regex.Pattern;

/** People's words on their way into a prompt: whatever they hold, they stay inside the element they stand in. */
final class Data {
    private static final Pattern UNRULY = Pattern.compile("[\\p{Cntrl}\"\\s]+");
    private static final int LONGEST_NAME = 80;
    private static final String CUT = " (cut)";

    private Data() {}

    /** Without any angle bracket, so that it can neither close nor open an element, nor write a model's control tokens. */
    static String text(String words) {
        if (words.indexOf('<') < 0 && words.indexOf('>') < 0) {
            return words;
        }
        return words.replace("<", "&lt;").replace(">", "&gt;");
    }

    /** As {@link #text}, at most so many characters of it. */
    static String text(String words, int atMost) {
        return text(cut(words, atMost));
    }

    /** For an attribute: on one line and without quotation marks. */
    static String name(String name) {
        String line =
                isPlain(name) ? name : UNRULY.matcher(name).replaceAll(" ").strip();
        return text(line.length() > LONGEST_NAME ? cut(line, LONGEST_NAME) : line);
    }

    /** As nearly every name is. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c == '"' || c == 127) {
                return false;
            }
        }
        return true;
    }

    private static String cut(String words, int atMost) {
        if (words.length() <= atMost) {
            return words;
        }
        int space = words.lastIndexOf(' ', atMost);
        int end = space > atMost / 2 ? space : atMost;
        return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
