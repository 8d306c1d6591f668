package dev.chatlab.transcript;

import dev.chatlab.transcript.Quotations.Quotation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets a text pass character by character, but makes a marker void (it names turn 0 then, which nobody may cite) when what
 * stands in quotation marks beside it is not in the turn it names. A quotation belongs to the first marker behind it, or, where
 * none follows in its sentence, to the one before it; so a marker waits for the next or for its sentence's end.
 */
final class QuoteFilter {
    private static final Pattern MARKER = Pattern.compile("\\[\\[t(\\d{1," + Citations.MAX_DIGITS + "})]]");
    private static final Pattern BEGUN = Pattern.compile("\\[(\\[(t(\\d{1," + Citations.MAX_DIGITS + "}]?)?)?)?");
    /** More than a sentence holds after its marker. */
    private static final int LONGEST_WAIT = 800;

    private final Citations citations;
    private final List<Quoted> quoted = new ArrayList<>();
    private final StringBuilder begun = new StringBuilder();
    /** The sentence as far as no marker has claimed it. */
    private final StringBuilder before = new StringBuilder();

    private final StringBuilder after = new StringBuilder();
    private int pending;
    private boolean ended;
    private boolean carried;

    QuoteFilter(Citations citations) {
        this.citations = citations;
    }

    /** A marker that was let through, and the last quotation that belongs to it. */
    record Quoted(int turn, @Nullable String words) {}

    /** One for each marker that was let through, in order. */
    List<Quoted> quoted() {
        return List.copyOf(quoted);
    }

    void feed(char c, StringBuilder out) {
        if (begun.isEmpty() && c != '[') {
            pass(c, out);
            return;
        }
        begun.append(c);
        while (!begun.isEmpty() && !BEGUN.matcher(begun).matches()) {
            Matcher marker = MARKER.matcher(begun);
            if (marker.matches()) {
                int turn = Integer.parseInt(marker.group(1));
                begun.setLength(0);
                meet(turn, out);
            } else {
                char first = begun.charAt(0);
                begun.deleteCharAt(0);
                pass(first, out);
            }
        }
    }

    /** Ends the text: all that waited is decided. */
    void finish(StringBuilder out) {
        decide(true, out);
        out.append(begun);
        begun.setLength(0);
    }

    private void meet(int turn, StringBuilder out) {
        decide(false, out);
        if (citations.allows(turn)) {
            pending = turn;
        } else {
            out.append(Citations.marker(turn));
        }
    }

    private void pass(char c, StringBuilder out) {
        if (pending > 0) {
            waitOn(c, out);
            return;
        }
        out.append(c);
        if (Character.isWhitespace(c)) {
            ended = c == '\n' || ended || isEnd(before);
        } else if (ended) {
            begin();
        }
        before.append(c);
    }

    /** A new sentence: a quotation that closed the last one still counts. */
    private void begin() {
        carried = !carried && Sentences.endsInQuotation(before.toString().strip());
        if (!carried) {
            before.setLength(0);
        }
        ended = false;
    }

    private void waitOn(char c, StringBuilder out) {
        boolean isEnd = c == '\n' || after.length() >= LONGEST_WAIT || (Character.isWhitespace(c) && endsAfter());
        after.append(c);
        if (isEnd) {
            decide(true, out);
        }
    }

    private boolean endsAfter() {
        return isEnd(after) && !Quotations.isOpen(before.toString() + after);
    }

    private static boolean isEnd(StringBuilder text) {
        return Sentences.endsIn(text) && !Quotations.isOpen(text);
    }

    /** Lets the waiting marker go with all behind it, as it was or void; {@code whole} when its sentence has ended. */
    private void decide(boolean whole, StringBuilder out) {
        if (pending == 0) {
            return;
        }
        String sentence = before.toString() + after;
        List<Quotation> own = Quotations.in(sentence).stream()
                .filter(quotation -> whole || quotation.start() < before.length())
                .toList();
        boolean holds = own.stream().allMatch(quotation -> citations.holds(pending, quotation.words()));
        if (holds) {
            quoted.add(new Quoted(pending, own.isEmpty() ? null : own.getLast().words()));
        }
        out.append(Citations.marker(holds ? pending : 0)).append(after);
        boolean unclaimed = !holds && after.toString().isBlank();
        int claimed = own.isEmpty() ? 0 : own.getLast().end();
        String rest = unclaimed ? sentence : sentence.substring(Math.max(before.length(), claimed));
        before.setLength(0);
        before.append(whole ? "" : rest);
        after.setLength(0);
        pending = 0;
        ended = false;
    }
}
