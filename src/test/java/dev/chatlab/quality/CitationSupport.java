package dev.chatlab.quality;

import dev.chatlab.transcript.Citation;

/**
 * Measure 2: the share of pairs of a citing sentence and the colleague's turn it cites in which the cited turn holds at least
 * a quarter of the idf weight of the sentence's lemmas (names left out, idf over the turns of the whole run), or a quote of
 * three words or more stands verbatim in both. Sentences that cite a user are judged by measure 3.
 */
final class CitationSupport extends Averaged {
    private static final double OVERLAP = 0.25;
    private static final int QUOTE_WORDS = 3;

    CitationSupport() {
        super("2", "citation support", Target.atLeast(0.9));
    }

    @Override
    void count(Tally tally, Run run, Transcript transcript) {
        for (Line line : transcript.spoken()) {
            for (Sentence sentence : line.sentences()) {
                count(tally, run, transcript, line, sentence);
            }
        }
    }

    private static void count(Tally tally, Run run, Transcript transcript, Line line, Sentence sentence) {
        for (int cited : sentence.cites()) {
            Line source = transcript.line(cited);
            if (source == null || source.isUsers()) {
                continue;
            }
            double overlap = run.idf().overlap(sentence.lemmas(), source.lemmas());
            boolean supported = overlap >= OVERLAP || quotes(line, sentence, source);
            String why = "overlap %s with turn %d: %s".formatted(Target.number(overlap), cited, source.text());
            tally.count(supported, Offender.at(transcript, line, sentence.text(), why, 1 - overlap));
        }
    }

    private static boolean quotes(Line line, Sentence sentence, Line source) {
        return line.citations().stream()
                .filter(citation -> citation.turn() == source.n())
                .map(Citation::quote)
                .anyMatch(quote -> quote != null
                        && Words.of(quote).size() >= QUOTE_WORDS
                        && source.holds(quote)
                        && (" " + sentence.plain() + " ").contains(" " + String.join(" ", Words.of(quote)) + " "));
    }
}
