package dev.chatlab.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Names files after discussions so that no browser or file system stumbles over them. */
public final class FileName {
    private static final int LONGEST = 80;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)");

    private FileName() {}

    /** The value of a Content-Disposition header (RFC 6266): a plain name for all, the true one for those who can read it. */
    public static String disposition(String title, String extension) {
        String plain = ACCENTS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD))
                .replaceAll("");
        String name = name(NOT_PLAIN, plain) + "." + extension;
        String full = of(title) + "." + extension;
        return "attachment; filename=\"" + name + "\"; filename*=UTF-8''"
                + URLEncoder.encode(full, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A title as a file's name, without an extension. */
    public static String of(String title) {
        return name(NOT_WORD, title);
    }

    private static String name(Pattern separators, String title) {
        String words = separators.matcher(title).replaceAll("-").replaceAll("^-|-$", "");
        int length = words.codePointCount(0, words.length());
        String kept = words.substring(0, words.offsetByCodePoints(0, Math.min(length, LONGEST)));
        return kept.isEmpty() || RESERVED.matcher(kept).matches() ? "discussion" : kept;
    }
}
