package dev.chatlab.transcript;

/**
 * Lets a text pass character by character, but holds back a line's start until no speaker's label can match, and white
 * space until something follows. The speaker's own label vanishes; somebody else's ends the text for good.
 */
final class LabelFilter {
    private final Labels labels;
    private final StringBuilder space = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private boolean atLineStart = true;
    private boolean begun;
    private boolean afterLabel;
    private int closing;
    private boolean cut;

    LabelFilter(Labels labels) {
        this.labels = labels;
    }

    boolean isCut() {
        return cut;
    }

    void feed(CharSequence text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            feed(text.charAt(i), out);
        }
    }

    private void feed(char c, StringBuilder out) {
        if (cut) {
            return;
        }
        if (c == '\n' || c == '\r') {
            release(out);
            pass(c, out);
            atLineStart = true;
            afterLabel = false;
            closing = 0;
        } else if (atLineStart) {
            atStart(c, out);
        } else {
            pass(c, out);
        }
    }

    private void atStart(char c, StringBuilder out) {
        if (closing > 0 && (c == '*' || c == '_') && line.isEmpty()) {
            closing--;
            return;
        }
        closing = 0;
        line.append(c);
        switch (labels.look(line)) {
            case UNDECIDED -> {}
            case PLAIN -> release(out);
            case OTHER -> cut = true;
            case OWN -> {
                closing = unclosed();
                afterLabel = true;
                line.setLength(0);
            }
        }
    }

    /** How many marks of emphasis the label opened and did not close before its colon. */
    private int unclosed() {
        int open = 0;
        boolean named = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            named |= Character.isLetterOrDigit(c);
            if (c == '*' || c == '_') {
                open += named ? -1 : 1;
            }
        }
        return Math.max(0, open);
    }

    private void release(StringBuilder out) {
        String rest = afterLabel ? line.toString().stripLeading() : line.toString();
        for (int i = 0; i < rest.length(); i++) {
            pass(rest.charAt(i), out);
        }
        line.setLength(0);
        atLineStart = false;
    }

    private void pass(char c, StringBuilder out) {
        if (Character.isWhitespace(c)) {
            if (begun) {
                space.append(c);
            }
            return;
        }
        out.append(space).append(c);
        space.setLength(0);
        begun = true;
    }

    void finish(StringBuilder out) {
        if (!cut) {
            release(out);
        }
        space.setLength(0);
    }
}
