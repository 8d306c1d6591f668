package dev.chatlab.voice.scripted;

import dev.chatlab.voice.english.Stems;
import java.util.Set;
import java.util.regex.Pattern;

/** What a user wants to hear, where the words say it: who is speaking, a summary, an end, an example, what to do, reasons. */
enum Wish {
    NATURE(
            "(are you|is this|am i (talking|speaking)|who (is|are) (really |actually )?(speaking|talking|you)|who (wrote|writes|made))"
                    + "\\b.*\\b(real|really|human|person|alive|ai|a bot|bot|robot|machine|computer|program|chatgpt|gpt|language model|actually|this|these|you)"),
    SUMMARY(
            "summari[sz]e|summary|recap|where (do|does|did|have) (you|we|they|everyone|everybody|the \\w+) (all )?(dis)?agreed?|where (you|we|they) (all )?(dis)?agree"
                    + "|common ground|(main|key) (points?|differences?|disagreements?|arguments?)|differences? between you|what have (we|you) (learned|agreed|found)|so far"),
    END(
            "wrap (it |this |things )?up|sum (it |this )?up|(to|a|in) conclusion|conclude\\b.{0,20}$|your conclusions?|closing (word|thought|statement|remark)s?"
                    + "|final (word|thought|statement|remark)s?|last words?|to (a|an) (close|end)|finish up|time is up|let (us|me) (stop|end|finish|close)|let['’]s (stop|end|finish|close)|thank you,? (all|everyone|everybody|both)|thanks,? (all|everyone|everybody|both)|that['’]s all|goodbye"),
    EXAMPLE(
            "(for|an|any|one|concrete|real) examples?|examples?|for instance|concretely|(a )?case in point|picture it|show (me|us)"),
    PRACTICE(
            "in practice|monday|tomorrow morning|actually do|practical(ly)?|what (would|will|should|can|do) (you|i|we|one|they|a \\w+) do"
                    + "|how would (you|that|this|it) work|what (now|then)|advice|advise|recommend|your proposal|propose"),
    REASON(
            "why (do|would|should) (you|we|anyone)|your reasons?|what makes you|how do you know|on what grounds|(but |and )?why( is that| so| not)?\\?"),
    MATTER("(?!)");

    /** Stems of words that only say what is wished. */
    static final Set<String> EMPTY = Stems.of(
            "example examples instance case practice practical reason reasons monday tomorrow morning work advice view opinion point"
                    + " concrete real show give explain more detail answer idea proposal");

    private final Pattern words;

    Wish(String words) {
        this.words = Pattern.compile("(?is)\\b(?:" + words + ")");
    }

    /** Whether it may be about what was just said. */
    boolean asksForMore() {
        return this == EXAMPLE || this == REASON || this == PRACTICE;
    }

    static Wish of(String text) {
        for (Wish wish : values()) {
            if (wish.words.matcher(text).find()) {
                return wish;
            }
        }
        return MATTER;
    }
}
