package dev.chatlab.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The manners by the names that models can have: a name and up to three numbers, as in {@code rate-limited-2} or
 * {@code slow-400-60}. A name that is none of these is answered well.
 */
public final class Manners {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)((?:-\\d+)*)");
    private static final Map<String, Function<Numbers, Manner>> NAMES = new TreeMap<>();

    static {
        NAMES.put("good", numbers -> Manners::good);
        NAMES.put("slow", numbers -> Pace.paced(numbers.at(0, 400), numbers.at(1, 60)));
        NAMES.put("paced", numbers -> Pace.counted(numbers.at(0, 200), numbers.at(1, 20), numbers.at(2, 100)));
        NAMES.put("stamped", numbers -> Pace.stamped(numbers.at(0, 200), numbers.at(1, 20), numbers.at(2, 100)));
        NAMES.putAll(Deliveries.NAMES);
        NAMES.putAll(Refusals.NAMES);
        NAMES.putAll(Breakages.NAMES);
        NAMES.putAll(Sayings.NAMES);
    }

    private Manners() {}

    /** Every name there is, in order. */
    public static List<String> names() {
        return List.copyOf(NAMES.keySet());
    }

    public static Manner named(String name) {
        Matcher matcher = NUMBERED.matcher(name);
        Function<Numbers, Manner> exact = NAMES.get(name);
        if (exact != null || !matcher.matches()) {
            return exact == null ? Manners::good : exact.apply(new Numbers(List.of()));
        }
        Function<Numbers, Manner> known = NAMES.get(matcher.group(1));
        return known == null ? Manners::good : known.apply(Numbers.of(matcher.group(2)));
    }

    static List<Step> good(Asked asked) {
        return Responses.stream(events(asked, Reply.to(asked)));
    }

    /** Says exactly this, a word at a time. */
    public static Manner saying(String text) {
        return asked -> Responses.stream(events(asked, text));
    }

    static List<String> events(Asked asked, String text) {
        return frames(asked).stream(pieces(text), "stop");
    }

    static Frames frames(Asked asked) {
        return new Frames(asked.dialect(), asked.model());
    }

    /** About a token each: words with the space before them. */
    static List<String> pieces(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?= )", -1));
    }

    /** The numbers behind a name. */
    record Numbers(List<Long> values) {
        static Numbers of(String text) {
            List<Long> values = new ArrayList<>();
            for (String number : text.split("-", -1)) {
                if (!number.isEmpty()) {
                    values.add(Long.parseLong(number));
                }
            }
            return new Numbers(values);
        }

        long at(int index, long otherwise) {
            return index < values.size() ? values.get(index) : otherwise;
        }
    }
}
