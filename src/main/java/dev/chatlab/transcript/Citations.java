package dev.chatlab.transcript;

import dev.chatlab.transcript.Citation.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one turn may cite: the said turns before it by somebody else. Resolves the markers {@code [[tN]]} of its text into
 * citations that always hold.
 */
public final class Citations {
    static final int MAX_DIGITS = 9;
    private static final Pattern MARKER = Pattern.compile("\\[\\[t(\\d{1," + MAX_DIGITS + "})]]");

    private static final Pattern SPACED = Pattern.compile(" ?" + MARKER.pattern());

    private final Map<Integer, Turn> citable = new HashMap<>();

    private Citations() {}

    /** For turn {@code n} by {@code speaker}; {@code earlier} are turns of the same discussion, in any order. */
    public static Citations open(int n, Speaker speaker, List<Turn> earlier) {
        Citations citations = new Citations();
        for (Turn turn : earlier) {
            if (turn.n() < n && turn.isSaid() && !isSame(turn.speaker(), speaker)) {
                citations.citable.put(turn.n(), turn);
            }
        }
        return citations;
    }

    /** The marker of a turn, as it stands in a text. */
    public static String marker(int turn) {
        return "[[t" + turn + "]]";
    }

    /** The turns that a text's markers name, one for each marker, in order; nothing is checked. */
    public static List<Integer> named(String text) {
        List<Integer> turns = new ArrayList<>();
        Matcher marker = MARKER.matcher(text);
        while (marker.find()) {
            turns.add(Integer.parseInt(marker.group(1)));
        }
        return List.copyOf(turns);
    }

    /** A text without its markers and the space before each. */
    public static String without(String text) {
        return text.indexOf("[[") < 0 ? text : SPACED.matcher(text).replaceAll("");
    }

    /** Whether all that stands between quotation marks in a text, and is closed there, stands so in one of these turns. */
    public static boolean quotesOnly(String text, List<Turn> turns) {
        return !Quotations.isOpen(text)
                && Quotations.in(text).stream()
                        .allMatch(quotation -> turns.stream()
                                .anyMatch(turn -> Verbatim.in(turn.text(), quotation.words()) != null
                                        || Verbatim.in(without(turn.text()), quotation.words()) != null));
    }

    public boolean allows(int turn) {
        return citable.containsKey(turn);
    }

    /** Whether the turn, if it may be cited, says these words. */
    boolean holds(int turn, String words) {
        Turn cited = citable.get(turn);
        return cited != null && Verbatim.in(cited.text(), words) != null;
    }

    /** A draft for each marker, which relates to its turn as the move does by itself. */
    List<Citation> drafts(List<QuoteFilter.Quoted> markers, @Nullable Move move) {
        List<Citation> drafts = new ArrayList<>();
        for (QuoteFilter.Quoted marker : markers) {
            Turn cited = citable.get(marker.turn());
            if (cited != null) {
                drafts.add(new Citation(cited.n(), cited.speaker().id(), marker.words(), usual(cited, move)));
            }
        }
        return drafts;
    }

    /**
     * One citation for each marker of {@code text} that may stand, in order. A draft for the same turn gives relation and
     * quote, several drafts for one turn are taken in order; a quote that the cited turn does not hold is left out.
     */
    public List<Citation> resolve(String text, List<Citation> drafts, @Nullable Move move) {
        Map<Integer, Deque<Citation>> waiting = new HashMap<>();
        drafts.forEach(draft ->
                waiting.computeIfAbsent(draft.turn(), key -> new ArrayDeque<>()).add(draft));
        List<Citation> resolved = new ArrayList<>();
        for (int n : named(text)) {
            Turn cited = citable.get(n);
            if (cited != null) {
                Deque<Citation> ofTurn = waiting.getOrDefault(n, new ArrayDeque<>());
                resolved.add(cite(cited, ofTurn.size() > 1 ? ofTurn.poll() : ofTurn.peek(), move));
            }
        }
        return List.copyOf(resolved);
    }

    private static Citation cite(Turn cited, @Nullable Citation draft, @Nullable Move move) {
        String wanted = draft == null ? null : draft.quote();
        String quote = wanted == null ? null : Verbatim.in(cited.text(), wanted);
        Relation relation = draft == null ? usual(cited, move) : draft.relation();
        return new Citation(cited.n(), cited.speaker().id(), quote, relation);
    }

    /** The relation that a move has by itself to the turn it cites. */
    public static Relation usual(Turn cited, @Nullable Move move) {
        if (cited.speaker().isUser()) {
            return Relation.ANSWERS;
        }
        return switch (move) {
            case CHALLENGE, DISTINGUISH, CONCEDE, DISSENT -> Relation.CHALLENGES;
            case BUILD, SYNTHESISE -> Relation.EXTENDS;
            case null, default -> Relation.SUPPORTS;
        };
    }

    private static boolean isSame(Speaker one, Speaker other) {
        return one.kind() == other.kind() && one.id().equals(other.id());
    }
}
