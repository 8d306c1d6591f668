package dev.chatlab.summary;

import dev.chatlab.summary.Summary.Item;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.english.Stems;
import dev.chatlab.voice.prompt.SummaryAnswer;
import dev.chatlab.voice.prompt.SummaryAnswer.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets pass what a model says of a talk only as far as the talk bears it out: turns that were said, their speakers and nobody
 * else, quotations word for word, whole sentences of bounded length, each point once. What fails is left out.
 */
final class Examiner {
    private static final int MOST = 6;
    private static final int SHORTEST = 15;
    private static final int LONGEST = 480;
    private static final double TOO_ALIKE = 0.8;
    private static final Pattern NUMBERS =
            Pattern.compile("\\s*(\\[\\[?|\\()\\s*(turns?\\s+)?t?\\d+(\\s*(,|and)\\s*t?\\d+)*\\s*(]]?|\\))");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern SENTENCES = Pattern.compile("[\\p{L}“\"‘'«„¿¡0-9].*[.!?…][”\"’'»)]?");

    private final Map<Integer, Turn> said;
    private final List<Speaker> speakers;
    private final List<Set<String>> told = new ArrayList<>();

    Examiner(List<Turn> turns) {
        this.said = turns.stream()
                .filter(turn -> turn.isSaid() && !turn.text().isBlank())
                .collect(Collectors.toMap(Turn::n, Function.identity()));
        this.speakers = said.values().stream().map(Turn::speaker).distinct().toList();
    }

    /** What holds of an answer. */
    record Findings(List<Item> insights, List<Item> agreements, List<Item> disputes, List<Item> questions) {
        boolean isEmpty() {
            return Stream.of(insights, agreements, disputes, questions).allMatch(List::isEmpty);
        }
    }

    /** Disputes and agreements are looked at first: a point that is among them is no insight besides. */
    Findings examine(SummaryAnswer answer) {
        List<Item> disputes = items(answer.disputes(), item -> isShared(item) && namesOnlyItsOwn(item));
        List<Item> agreements = items(answer.agreements(), item -> isShared(item) && namesOnlyItsOwn(item));
        List<Item> insights = items(answer.insights(), this::namesOnlyItsOwn);
        return new Findings(insights, agreements, disputes, items(answer.questions(), _ -> true));
    }

    private List<Item> items(List<Entry> entries, Predicate<Item> wanted) {
        List<Item> items = new ArrayList<>();
        for (Entry entry : entries) {
            Item item = item(entry);
            if (item != null && items.size() < MOST && wanted.test(item) && isNew(item)) {
                items.add(item);
            }
        }
        return List.copyOf(items);
    }

    private @Nullable Item item(Entry entry) {
        String text = SPACE.matcher(NUMBERS.matcher(entry.text()).replaceAll(""))
                .replaceAll(" ")
                .strip();
        List<Turn> turns = entry.turns().stream()
                .distinct()
                .sorted()
                .map(said::get)
                .filter(Objects::nonNull)
                .toList();
        boolean allSaid = !turns.isEmpty()
                && turns.size() == entry.turns().stream().distinct().count();
        List<Speaker> by = turns.stream().map(Turn::speaker).distinct().toList();
        boolean sound = allSaid
                && text.length() >= SHORTEST
                && text.length() <= LONGEST
                && SENTENCES.matcher(text).matches()
                && entry.speakers().stream().allMatch(named -> by.stream().anyMatch(one -> isCalled(one, named)))
                && Citations.quotesOnly(text, turns);
        return sound
                ? new Item(
                        text,
                        turns.stream().map(Turn::n).toList(),
                        by.stream().map(Speaker::id).distinct().toList())
                : null;
    }

    private static boolean isCalled(Speaker speaker, String named) {
        return Stream.of(speaker.id(), speaker.name(), lastName(speaker))
                .anyMatch(one -> one.equalsIgnoreCase(named.strip()));
    }

    private static boolean isShared(Item item) {
        return item.speakers().size() > 1;
    }

    /** Nobody is said to hold something whose turn is not given. */
    private boolean namesOnlyItsOwn(Item item) {
        return speakers.stream()
                .filter(speaker -> !speaker.isUser() && !item.speakers().contains(speaker.id()))
                .noneMatch(speaker -> names(item.text(), speaker.name()) || names(item.text(), lastName(speaker)));
    }

    /** A name that begins small is a common word as well, and so is known only as a whole. */
    private static boolean names(String text, String name) {
        boolean known = name.indexOf(' ') > 0 || Character.isUpperCase(name.codePointAt(0));
        return known
                && Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                        .matcher(text)
                        .find();
    }

    private static String lastName(Speaker speaker) {
        String name = speaker.name().strip();
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private boolean isNew(Item item) {
        Set<String> stems = new HashSet<>(Stems.of(item.text().toLowerCase(Locale.ROOT)));
        boolean known = told.stream().anyMatch(other -> alike(stems, other) > TOO_ALIKE);
        if (!known) {
            told.add(stems);
        }
        return !known;
    }

    private static double alike(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        long all = one.size() + other.size() - shared;
        return all == 0 ? 0 : shared / (double) all;
    }
}
