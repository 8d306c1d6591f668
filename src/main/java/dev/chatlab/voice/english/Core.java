package dev.chatlab.voice.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds in whatever people type the one sentence that says what it is about, without its introduction. */
final class Core {
    private static final int MAX_CHARS = 6000;
    private static final int MAX_WORDS = 30;
    private static final Pattern NOISE =
            Pattern.compile("https?://\\S+|www\\.\\S+|[*_#`~<>|]+|[\\p{So}\\p{Cn}\\p{Cs}\\p{Cf}]");
    private static final Pattern LEAD = Pattern.compile(
            "(?i)^(?:(?:debate|topic|motion|discussion|discuss|consider|question|theme|(?:please )?(?:let"
                    + " us|let's|lets|can we|could we) (?:talk about|discuss|consider|turn to|debate)|(?:please"
                    + " )?(?:talk|speak|tell me|tell us)(?: more)? about|this house (?:believes|would argue|thinks)(?:"
                    + " that)?|(?:what|how) about|what (?:do|would) (?:you|we|u)(?: all| both)? (?:think|say|make)"
                    + " (?:of|about|to)|what (?:is|are|'s) (?:your|ur) (?:view|opinion|thoughts?|take)s?"
                    + " (?:on|of|about)|(?:i|we) (?:want|would like|'d like) to (?:talk about|discuss|know)|i"
                    + " (?:think|believe|feel|wonder|guess)(?: that)?|(?:i|we) (?:\\w+ly )?(?:dis)?agree(?: with"
                    + " (?:you|that|this))?(?:,? (?:because|since|that))?|(?:in my"
                    + " (?:view|opinion)|in other words|honestly|frankly|seriously|ok|okay|well|so|but|and|then|hi|hello|hey|thanks|please|yes|no)(?=["
                    + " ,:])|explain|what do (?:you|u) mean by|wonder)[\\s:,]+)+");

    private static final Pattern CALLED = Pattern.compile(
            "^(?:@\\S+[, ]+|\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,2}, )"
                    + "(?=(?i:what|why|how|who|when|where|which|do|does|did|is|are|can|could|would|should|will|have|has|tell|give|please)\\b)");

    private static final Pattern OPINION = Pattern.compile(
            "(?i)^(?:(?:do|would) (?:you|u|we)(?: all| really)? (?:think|believe|say|agree)(?: that)?|(?:are you|you"
                    + " are) (?:really )?saying(?: that)?)\\s+");

    private Core() {}

    static String clean(String text) {
        String short_ = text.substring(0, Math.min(text.length(), MAX_CHARS));
        return NOISE.matcher(short_)
                .replaceAll(" ")
                .replaceAll("[\"“”„«»]|(?<![\\p{L}])['‘’]|['‘’](?![\\p{L}])", "")
                .replaceAll("\\?[?!]+|!+\\?", "?")
                .replaceAll("\\.{2,}|…", ". ")
                .replaceAll("(?i)\\b(vs?)\\.", "$1")
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }

    /** Sentences worth taking apart, the likeliest first: questions from the last on, then the other sentences. */
    static List<String> sentences(String text) {
        List<String> questions = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String sentence : Prose.sentences(clean(text))) {
            String bare = led(sentence.replaceAll("[\\s?.!:;,-]+$", "").strip());
            if (bare.isEmpty() || Prose.words(bare) > MAX_WORDS) {
                continue;
            }
            if (sentence.endsWith("?")) {
                questions.addFirst(bare);
            } else {
                others.add(bare);
            }
        }
        questions.addAll(others);
        return questions;
    }

    private static String led(String sentence) {
        boolean shouted = sentence.indexOf(' ') > 0 && sentence.equals(sentence.toUpperCase(Locale.ROOT));
        String said = CALLED.matcher(sentence).replaceFirst("");
        String first = LEAD.matcher(shouted ? Prose.lower(said) : said).replaceFirst("");
        String bare = OPINION.matcher(first).replaceFirst("whether ");
        return bare.isBlank() ? sentence : bare.strip();
    }

    /** Whether the words look like English at all. */
    static boolean isEnglish(List<Word> words) {
        List<Word> told = words.stream().filter(word -> !word.is(Kind.MARK)).toList();
        long known = told.stream().filter(Core::isKnown).count();
        long odd = told.stream().filter(Core::isOdd).count();
        boolean foreign = told.stream().anyMatch(word -> word.in(FOREIGN));
        return !told.isEmpty()
                && odd * 2 < told.size()
                && !(foreign && known * 2 < told.size() + 1)
                && (known > 0 || told.size() <= 3);
    }

    private static final Set<String> FOREIGN = Set.of(
            "der das und ist nicht sollten sollen kinder warum wie le la les est que pourquoi faut il el los las por qué es una perché gli che är och det"
                    .split(" ", -1));

    private static boolean isKnown(Word word) {
        return !word.is(Kind.NOUN, Kind.NUMBER)
                || Lexicon.isVerbOrNoun(Verbs.base(word.lower()))
                || Lexicon.isNoun(word.lower());
    }

    /** No word of this language: no vowel, or consonants that never meet. */
    private static boolean isOdd(Word word) {
        String lower = word.lower();
        return (lower.length() > 3
                        && !word.text().equals(word.text().toUpperCase(Locale.ROOT))
                        && (!lower.matches(".*[aeiouyà-ÿ0-9].*")
                                || lower.matches("q[^u].*|.*[^aeiouy]{5,}.*|.*(sdf|wzx|xcv|qwe|hjk|zxc|dfg).*")))
                || !lower.matches("[\\p{IsLatin}0-9'’.\\-]+");
    }
}
