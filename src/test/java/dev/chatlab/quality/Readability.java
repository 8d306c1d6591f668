package dev.chatlab.quality;

/**
 * Extra: Flesch reading ease of a theorist's turn, {@code 206.835 - 1.015 words/sentences - 84.6 syllables/words}, the mean over
 * turns. Syllables of a word: groups of the vowels aeiouy, less one for a silent final e, es or ed, at least one.
 */
final class Readability extends Averaged {
    private static final double LOW = 50;
    private static final double HIGH = 80;

    Readability() {
        super("x3", "reading ease (Flesch)", Target.between(LOW, HIGH));
    }

    @Override
    void count(Tally tally, Run run, Transcript transcript) {
        for (Line line : transcript.spoken()) {
            if (!line.words().isEmpty()) {
                double ease = ease(line);
                String why = "reading ease " + Target.number(ease);
                tally.add(ease, Offender.at(transcript, line, line.text(), why, Math.max(LOW - ease, ease - HIGH)));
            }
        }
    }

    static double ease(Line line) {
        double words = line.words().size();
        double syllables =
                line.words().stream().mapToInt(Readability::syllables).sum();
        return 206.835 - 1.015 * words / line.sentences().size() - 84.6 * syllables / words;
    }

    static int syllables(String word) {
        String bare = word.matches(".*[^aeiouylt](e|es)|.*[^aeiouydt]ed|.*[aeiouy][lt]es?")
                ? word.replaceAll("(e|es|ed)$", "")
                : word;
        int count = 0;
        boolean vowel = false;
        for (int i = 0; i < bare.length(); i++) {
            boolean now = "aeiouy".indexOf(bare.charAt(i)) >= 0;
            count += now && !vowel ? 1 : 0;
            vowel = now;
        }
        return Math.max(1, count);
    }
}
