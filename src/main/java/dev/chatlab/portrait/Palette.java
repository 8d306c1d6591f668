package dev.chatlab.portrait;

import java.util.Locale;
import java.util.Map;

/**
 * The inks and papers of a drawing. It lies on its own paper, so that it looks the same in a light page, a dark one and a printed
 * export; a colour is told by its hatch as well.
 */
record Palette(String cloth, String deep, String tint, String line) {
    static final String INK = "#14130f";
    static final String PAPER = "#fbf8f1";

    /** A colour as it stands on paper and on ink. */
    private record Pair(int onPaper, int onInk) {}

    private static final Map<String, Pair> PAIRS = Map.of(
            "brick", new Pair(0x6e0400, 0xe05d3d),
            "amber", new Pair(0x734803, 0xfe9e24),
            "olive", new Pair(0x737406, 0xf9e03f),
            "fern", new Pair(0x476e54, 0xa8db9d),
            "teal", new Pair(0x024e47, 0x82f2ff),
            "azure", new Pair(0x106dce, 0x63b9fe),
            "violet", new Pair(0x431084, 0x8683c7),
            "berry", new Pair(0x9a3289, 0xc99cb0));
    private static final Pair PLAIN = new Pair(0x57523f, 0xb9b19c);

    static Palette of(String colour) {
        Pair pair = PAIRS.getOrDefault(colour, PLAIN);
        int cloth = mix(pair.onPaper(), pair.onInk(), 55);
        return new Palette(
                hex(cloth), hex(pair.onPaper()), hex(mix(0xfbf8f1, cloth, 32)), hex(mix(pair.onPaper(), cloth, 45)));
    }

    static boolean knows(String colour) {
        return PAIRS.containsKey(colour);
    }

    private static int mix(int a, int b, int percentOfB) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = a >> shift & 0xff;
            int to = b >> shift & 0xff;
            mixed |= (from + (to - from) * percentOfB / 100) << shift;
        }
        return mixed;
    }

    private static String hex(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
