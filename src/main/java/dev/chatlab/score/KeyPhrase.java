package dev.chatlab.score;

import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Claims;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.english.Lexicon;
import dev.chatlab.voice.english.Stems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a few words that stand for a turn: a phrase of its own, best one that others quoted and spoke about in their answers. */
final class KeyPhrase {
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’\\-][\\p{L}\\p{M}\\p{N}]+)*|[^\\s]");
    private static final int MOST_WORDS = 4;
    private static final int LONGEST = 30;
    private static final int SHORTEST = 5;
    private static final double[] LENGTH = {0, -2.5, 1.5, 1.8, 0.8};
    private static final double QUOTED = 2.5;
    private static final double CLAIMED = 1.5;
    private static final double ECHOED = 1.1;
    private static final double OF_THE_TOPIC = 0.9;

    private final Set<String> topic;

    KeyPhrase(String topic) {
        this.topic = Stems.of(topic);
    }

    private record Found(String text, double weight) {}

    /** Null if the turn has none but those whose stems are among {@code used}. */
    @Nullable String of(Turn turn, List<Turn> citing, Set<String> used) {
        Set<String> echoes = new TreeSet<>();
        List<Found> found = new ArrayList<>();
        for (Turn later : citing) {
            echoes.addAll(Stems.of(Citations.without(later.text())));
            later.citations().stream()
                    .filter(c -> c.turn() == turn.n() && c.quote() != null)
                    .map(Citation::quote)
                    .forEach(quote -> add(found, quote, QUOTED));
        }
        add(found, Claims.of(turn), CLAIMED);
        add(found, Citations.without(turn.text()), 0);
        return found.stream()
                .filter(one -> used.stream().noneMatch(Stems.of(one.text())::contains))
                .max(Comparator.comparingDouble((Found one) -> score(one, echoes))
                        .thenComparing(Found::text, Comparator.reverseOrder()))
                .map(Found::text)
                .orElse(null);
    }

    private double score(Found one, Set<String> echoes) {
        Set<String> stems = Stems.of(one.text());
        int words = one.text().split(" ", -1).length;
        return one.weight()
                + LENGTH[Math.min(words, MOST_WORDS)]
                + ECHOED * stems.stream().filter(echoes::contains).count() / Math.max(1, stems.size())
                - OF_THE_TOPIC * stems.stream().filter(topic::contains).count();
    }

    /** The longest runs of words that carry a meaning, such as nouns with their adjectives. */
    private static void add(List<Found> found, @Nullable String text, double weight) {
        List<String> run = new ArrayList<>();
        Matcher token = TOKEN.matcher(text == null ? "" : text);
        boolean opening = true;
        while (token.find()) {
            String word = token.group();
            if (carries(word)) {
                run.add(opening ? lowered(word) : word);
            } else {
                keep(found, run, weight);
            }
            opening = ".?!:;".contains(word);
        }
        keep(found, run, weight);
    }

    private static void keep(List<Found> found, List<String> run, double weight) {
        String text = String.join(" ", run);
        boolean tells = run.size() > 1 || text.length() >= SHORTEST;
        if (!run.isEmpty() && run.size() <= MOST_WORDS && text.length() <= LONGEST && tells) {
            found.add(new Found(text, weight));
        }
        run.clear();
    }

    private static boolean carries(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        return Character.isLetter(word.codePointAt(0))
                && word.length() > 1
                && !lower.contains("'")
                && !Lexicon.isDeterminer(lower)
                && !Lexicon.isPronoun(lower)
                && !Lexicon.isPreposition(lower)
                && !Lexicon.isParticle(lower)
                && !Lexicon.isPredicate(lower)
                && !Lexicon.isVerb(lower)
                && !Lexicon.isInflectedVerb(lower);
    }

    private static String lowered(String word) {
        boolean plain = word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
        return plain ? word.toLowerCase(Locale.ROOT) : word;
    }
}
