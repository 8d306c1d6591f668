package dev.chatlab.score;

import java.util.Locale;

/** Writes SVG elements with plain attributes only: no style, no script, nothing from anywhere else. */
final class Svg {
    private final StringBuilder out = new StringBuilder();

    /** An element without content; names and values take turns. */
    Svg element(String name, Object... attributes) {
        begin(name, attributes).out.insert(out.length() - 1, '/');
        return this;
    }

    Svg open(String name, Object... attributes) {
        begin(name, attributes).out.append('\n');
        return this;
    }

    Svg close(String name) {
        out.append("</").append(name).append(">\n");
        return this;
    }

    Svg text(String name, String content, Object... attributes) {
        begin(name, attributes)
                .out
                .append(escape(content))
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    Svg line() {
        out.append('\n');
        return this;
    }

    private Svg begin(String name, Object... attributes) {
        out.append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(value(attributes[i + 1]))
                    .append('"');
        }
        out.append('>');
        return this;
    }

    private static String value(Object value) {
        return value instanceof Double number ? number(number) : escape(value.toString());
    }

    /** To a tenth of a pixel, without a zero that says nothing. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** As XML takes it: markup escaped, and without the characters that XML forbids. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(isAllowed(c) ? c : '\uFFFD');
            }
        });
        return safe.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c > 0xFFFF;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
