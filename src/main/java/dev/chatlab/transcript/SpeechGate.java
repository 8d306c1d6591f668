package dev.chatlab.transcript;

import dev.chatlab.transcript.Turn.Provenance;
import dev.chatlab.transcript.Turn.Speech;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a voice and everybody who listens: takes raw words as they come and gives the text that may be shown,
 * for good. However the words are split, what it gave adds up to exactly {@link #text()}. One gate serves one attempt at
 * one turn.
 */
public final class SpeechGate {
    private final Citations citations;
    private final QuoteFilter quotes;
    private final MarkerFilter markers;
    private final LabelFilter labels;
    private final StringBuilder shown = new StringBuilder();
    private final StringBuilder checked = new StringBuilder();
    private final StringBuilder step = new StringBuilder();

    public SpeechGate(Labels labels, Citations citations) {
        this.citations = citations;
        this.quotes = new QuoteFilter(citations);
        this.markers = new MarkerFilter(citations::allows);
        this.labels = new LabelFilter(labels);
    }

    /** Takes the next raw words; gives what may be shown now, often less, sometimes nothing. */
    public String feed(String raw) {
        int before = shown.length();
        for (int i = 0; i < raw.length(); i++) {
            quotes.feed(raw.charAt(i), checked);
            pass();
        }
        return shown.substring(before);
    }

    /** Ends the speech and gives the last of what may be shown; afterwards {@link #text()} is final. */
    public String finish() {
        int before = shown.length();
        quotes.finish(checked);
        pass();
        markers.finish(step);
        labels.feed(step, shown);
        labels.finish(shown);
        return shown.substring(before);
    }

    private void pass() {
        for (int i = 0; i < checked.length(); i++) {
            markers.feed(checked.charAt(i), step);
        }
        checked.setLength(0);
        labels.feed(step, shown);
        step.setLength(0);
    }

    /** All that was let through so far. */
    public String text() {
        return shown.toString();
    }

    /** Whether somebody else's label was met, so that everything from there on was dropped. */
    public boolean isCut() {
        return labels.isCut();
    }

    /**
     * The speech as it is stored, with one citation for each marker; {@code drafts} say more about markers by turn, and where there
     * are none, what stands in quotation marks does.
     */
    public Speech speech(@Nullable Move move, List<Citation> drafts, @Nullable Provenance voice) {
        String text = text();
        List<Citation> more = drafts.isEmpty() ? citations.drafts(quotes.quoted(), move) : drafts;
        return new Speech(text, citations.resolve(text, more, move), move, voice);
    }
}
