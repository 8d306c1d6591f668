package dev.chatlab.voice.english;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Topics and questions: those written down with what is expected of them, and many more made of parts. */
public final class Samples {
    private static final List<String> SUBJECTS = List.of(
            "pupils",
            "cities",
            "the state",
            "a good teacher",
            "robots",
            "my daughter",
            "old people",
            "social media",
            "homework",
            "free speech",
            "parents of young children",
            "zoos",
            "art",
            "we",
            "everyone",
            "teachers who shout",
            "boredom",
            "wolves");
    private static final List<String> VERBS = List.of(
            "ban",
            "teach",
            "reward",
            "ignore",
            "harm",
            "understand",
            "travel to",
            "pay for",
            "forget",
            "improve",
            "be",
            "sleep",
            "die for");
    private static final List<String> OBJECTS = List.of(
            "cars",
            "every child",
            "the truth",
            "some music",
            "creativity",
            "a poem",
            "nuclear power",
            "your phone",
            "exams in June",
            "the rich",
            "lies",
            "graded work",
            "learning Latin",
            "what we believe",
            "");
    private static final List<String> FRAMES = List.of(
            "Should %s %s %s?",
            "Do %s %s %s?",
            "Why do %s %s %s?",
            "How can %s %s %s",
            "Is it right that %s %s %s?",
            "I think %s should %s %s.",
            "%s %s %s",
            "What if %s %s %s?",
            "Can %s ever %s %s...",
            "When must %s %s %s?",
            "But what about %s? They %s %s!",
            "To %s or not: %s, %s",
            "%s vs %s vs %s",
            "who lets %s %s %s??");

    private Samples() {}

    /** The lines of a list, cut at their bars. */
    public static List<String[]> of(String list) {
        try (InputStream in = Samples.class.getResourceAsStream(list)) {
            return new String(Objects.requireNonNull(in, list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything written down, two thousand texts made of parts, and some that no reader would expect. */
    public static List<String> many() {
        List<String> texts = new ArrayList<>(List.of(
                "",
                " ",
                "?",
                "a",
                "to",
                "the",
                "...",
                "why",
                "42",
                "vs",
                "@",
                "\"\"",
                "of the",
                "🙂",
                "С какой целью?",
                "学校",
                "and or but",
                "word ".repeat(1000),
                "x".repeat(5000),
                "Should ".repeat(50) + "?",
                "?".repeat(80),
                "a\u0000b",
                "\n\n\n"));
        of("topics.csv").forEach(line -> texts.add(line[0]));
        of("questions.csv").forEach(line -> texts.add(line[0]));
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            String text = FRAMES.get(random.nextInt(FRAMES.size()))
                    .formatted(one(SUBJECTS, random), one(VERBS, random), one(OBJECTS, random));
            texts.add(i % 5 == 0 ? text.toUpperCase(java.util.Locale.ROOT) : i % 7 == 0 ? text.replace("e", "") : text);
        }
        return texts;
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
