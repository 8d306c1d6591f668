package dev.chatlab.voice.english;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Reduces words to the stems by which texts are found and compared; words that carry no matter are left out. */
public final class Stems {
    private static final String EMPTY_WORDS =
            "i me my we us our you your he she his her him they them their who whom whose what which when "
                    + "where why how should would could can cannot may might must shall do does did done have has had "
                    + "am were been being about from than so too very just also only even still ever never always more "
                    + "most less some any all each every other another one two over under out up down think say says "
                    + "said tell let make really because while here now own get go want like don't it's isn't doesn't "
                    + "does its through between before after without whether question matter thing people please yes "
                    + "well ask mean";
    private static final Analyzer ANALYZER = new EnglishAnalyzer(stopWords());

    private Stems() {}

    private static CharArraySet stopWords() {
        CharArraySet words = new CharArraySet(List.of(EMPTY_WORDS.split(" ", -1)), true);
        words.addAll(EnglishAnalyzer.getDefaultStopSet());
        return words;
    }

    public static Analyzer analyzer() {
        return ANALYZER;
    }

    /** The stems of a text, each once, in order of appearance. */
    public static Set<String> of(String text) {
        Set<String> stems = new LinkedHashSet<>();
        try (TokenStream tokens = ANALYZER.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stems;
    }

    public static boolean share(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }
}
