package dev.chatlab.voice.english;

import java.util.Set;

/** The words of the closed classes, which no text adds to. */
final class Closed {
    static final Set<String> MODALS =
            Set.of("should", "can", "could", "will", "would", "must", "may", "might", "shall", "ought", "cannot");
    static final Set<String> DO = Set.of("do", "does", "did");
    static final Set<String> BE = Set.of("is", "are", "was", "were", "am");
    static final Set<String> HAVE = Set.of("has", "have", "had");
    static final Set<String> QUESTION =
            Set.of("what", "why", "how", "when", "where", "who", "whom", "whose", "which", "whether", "if", "because");
    static final Set<String> POSSESSIVE = Set.of("my", "your", "our", "his", "her", "their", "its");
    static final Set<String> CONJUNCTION = Set.of(
            "and",
            "or",
            "but",
            "nor",
            "because",
            "although",
            "though",
            "unless",
            "since",
            "while",
            "than",
            "as",
            "that",
            "yet",
            "so");
    static final Set<String> ADVERB = Set.of(
            "never always ever elsewhere somewhere anywhere nowhere everywhere still only also really even just too very quite rather already again here now perhaps maybe often sometimes "
                    .concat("usually seldom rarely else away back together alone not enough first then there anymore"
                            + " online tomorrow today ")
                    .concat("yesterday once twice soon later almost up down out off well instead ahead apart forever"
                            + " please lol tho yes yeah hi hello thanks ok okay")
                    .split(" ", -1));
    static final Set<String> PARTICLES = Set.of("up", "down", "out", "off", "away", "back", "over");
    static final Set<String> QUANTITY = Set.of(
            "more", "less", "most", "enough", "all", "much", "many", "some", "any", "no", "both", "each", "few",
            "several", "this", "that", "these", "those", "another", "either", "neither", "fewer");
    static final Set<String> NUMBERS = Set.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "twelve",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "hundred",
            "thousand",
            "million");
    static final Set<String> MASS =
            Set.of("people", "children", "men", "women", "kids", "everyone", "police", "boys", "girls", "they", "we");

    private Closed() {}
}
