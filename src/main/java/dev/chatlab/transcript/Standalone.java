package dev.chatlab.transcript;

import java.util.regex.Pattern;

/** Tells by its words whether a sentence makes sense by itself: whole, of some length, and pointing at nothing said before it. */
public final class Standalone {
    private static final int LEAST_WORDS = 6;
    private static final int MOST_WORDS = 40;

    private static final Pattern POINTS_BACK = Pattern.compile(
            "(?i)^(and|but|or|so|yet|still|such|then|here|there|both|neither|"
                    + "instead|otherwise|therefore|thus|hence|besides|likewise|even so|all the same|for all that|just so|only then|"
                    + "not so|afterwards|after that|before that|for that|in that|at that|on that|from that|to that|that is why|"
                    + "one of them|each of them|some of them|most of them|none of them|all of them|the other|the others|another|"
                    + "the second|the latter|the former|the same|(a|the) (first|second|third|other) way|one way|another way|possibility|this is possible|the rest|a second|a third|"
                    + "(the|these|those) two|the three|just as possible|this|these|them|that (kind|sort|way|case)|"
                    + "those(?! who| whose| of| that| we| in| with)|yes|no|well|granted|agreed|fair enough|you ask)\\b(?! as )");

    /** A pronoun that stands before any noun it could mean; "it" may only lead up to what follows. */
    private static final Pattern PRONOUN = Pattern.compile(
            "(?i)^(?:(?!who|what|whoever|people|nobody|somebody|anybody|everybody)\\S+ ){0,3}?(?:it(?! (?:is|was|takes|seems|would be|can be|may be|pays|matters|costs|helps|hurts|warms|makes) .*\\b(?:to|that|who|how|when|if|whether)\\b)"
                    + "|they|he|she|them|him)\\b(?! (?:who|that|has been|have been)\\b)");

    private static final Pattern ANYWHERE = Pattern.compile(
            "(?i)\\b(that kind|this kind|that sort|this sort|such a (mind|person|thing|case)|in it|of it all|as i said|above|mentioned)\\b|\\b(this|that|these|those)[.!]$");

    private Standalone() {}

    /** Whether a sentence, without markers, asserts something that is understood where its neighbours are not there. */
    public static boolean is(String sentence) {
        String plain = sentence.strip();
        int words = plain.isEmpty() ? 0 : plain.split("\\s+").length;
        return words >= LEAST_WORDS
                && words <= MOST_WORDS
                && !plain.endsWith("?")
                && !plain.endsWith(":")
                && !POINTS_BACK.matcher(plain).find()
                && !PRONOUN.matcher(plain).find()
                && !ANYWHERE.matcher(plain).find();
    }
}
