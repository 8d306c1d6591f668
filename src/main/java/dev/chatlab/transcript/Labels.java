package dev.chatlab.transcript;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names by which a script marks who speaks ({@code Name:} at the start of a line), the speaker's own and everybody
 * else's. Case does not matter; a name in both is the speaker's own.
 */
public record Labels(Set<String> own, Set<String> others) {
    private static final String DECORATION = "*_#>-";
    private static final int MAX_DECORATION = 16;

    public Labels {
        own = Set.copyOf(own);
        others = Set.copyOf(others);
    }

    /** From full names and short names; the last word of each full name counts as well. */
    public static Labels of(Collection<String> own, Collection<String> others) {
        return new Labels(withSurnames(own), withSurnames(others));
    }

    private static Set<String> withSurnames(Collection<String> names) {
        Set<String> all = new LinkedHashSet<>();
        for (String name : names) {
            String clean = name.strip();
            if (!clean.isEmpty()) {
                all.add(clean);
                all.add(List.of(clean.split("\\s+")).getLast());
            }
        }
        return all;
    }

    /** What a line's start is, as far as it can be read. */
    enum Sight {
        PLAIN,
        UNDECIDED,
        OWN,
        OTHER
    }

    /** Reads the start of a line; {@code OWN} and {@code OTHER} are reported at the colon, never later. */
    Sight look(CharSequence line) {
        int from = 0;
        while (from < line.length() && isDecoration(line.charAt(from))) {
            from++;
        }
        if (from == line.length()) {
            return from > MAX_DECORATION ? Sight.PLAIN : Sight.UNDECIDED;
        }
        Sight mine = match(own, line, from, Sight.OWN);
        Sight theirs = mine == Sight.OWN ? mine : match(others, line, from, Sight.OTHER);
        return theirs == Sight.PLAIN ? mine : theirs;
    }

    private static Sight match(Set<String> names, CharSequence line, int from, Sight hit) {
        Sight sight = Sight.PLAIN;
        for (String name : names) {
            Sight one = match(name, line, from, hit);
            if (one == hit) {
                return hit;
            }
            sight = one == Sight.UNDECIDED ? one : sight;
        }
        return sight;
    }

    private static Sight match(String name, CharSequence line, int from, Sight hit) {
        int i = from;
        for (int k = 0; k < name.length(); k++, i++) {
            if (i == line.length()) {
                return Sight.UNDECIDED;
            }
            if (Character.toLowerCase(line.charAt(i)) != Character.toLowerCase(name.charAt(k))) {
                return Sight.PLAIN;
            }
        }
        int end = Math.min(line.length(), i + MAX_DECORATION);
        while (i < end && isDecoration(line.charAt(i))) {
            i++;
        }
        if (i == line.length()) {
            return Sight.UNDECIDED;
        }
        return line.charAt(i) == ':' || line.charAt(i) == '：' ? hit : Sight.PLAIN;
    }

    private static boolean isDecoration(char c) {
        return DECORATION.indexOf(c) >= 0 || c == ' ' || c == '\t' || c == ' ';
    }
}
