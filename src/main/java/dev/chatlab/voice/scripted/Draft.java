package dev.chatlab.voice.scripted;

import dev.chatlab.transcript.Citations;
import dev.chatlab.voice.Brief.Length;
import dev.chatlab.voice.english.Prose;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A turn in the making: steps in reading order, each with a rank; those that matter most are kept within the length. */
final class Draft {
    private static final int MUST = -1;
    private static final int LAST_RANK = 9;
    private static final int ONE_PARAGRAPH = 70;

    private record Step(int rank, String text, boolean paragraph) {}

    private final List<Step> steps = new ArrayList<>();

    /** Adds a step without which the turn would not be what it is. Null adds nothing. */
    Draft must(@Nullable String text) {
        return add(MUST, text, false);
    }

    /** The same, with a new paragraph before it. */
    Draft mustParagraph(@Nullable String text) {
        return add(MUST, text, true);
    }

    /** Adds a step; rank 0 is kept up to the most words a turn may have, higher ranks while there is room. */
    Draft add(int rank, @Nullable String text) {
        return add(rank, text, false);
    }

    /** Adds a step before which a new paragraph may begin. */
    Draft paragraph(int rank, @Nullable String text) {
        return add(rank, text, true);
    }

    private Draft add(int rank, @Nullable String text, boolean paragraph) {
        boolean said = text != null
                && steps.stream().anyMatch(step -> step.text().contains(text) || text.contains(step.text()));
        if (text != null && !said) {
            steps.add(new Step(rank, text, paragraph));
        }
        return this;
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Adds a sentence that is always kept, at the end, but before a question that the turn ends with. */
    Draft beforeQuestion(@Nullable String text) {
        if (text != null) {
            boolean asks = !steps.isEmpty() && steps.getLast().text().endsWith("?");
            steps.add(asks ? steps.size() - 1 : steps.size(), new Step(MUST, text, false));
        }
        return this;
    }

    /** The text, of about {@code target} words where there is enough to say, in at most so many sentences. */
    String text(Length length, int target, int sentences) {
        int max = most(length);
        Set<Step> kept = new HashSet<>();
        int words = 0;
        int said = 0;
        for (int rank = MUST; rank <= LAST_RANK; rank++) {
            for (Step step : steps) {
                int more = Prose.words(Citations.without(step.text()));
                int stops = said + Prose.sentences(step.text()).size();
                boolean room = words + more <= max && (rank == 0 || words < target);
                boolean fits = rank == MUST || (stops <= sentences && room);
                if (step.rank() == rank && fits && kept.add(step)) {
                    words += more;
                    said = stops;
                }
            }
        }
        return render(steps.stream().filter(kept::contains).toList(), words);
    }

    private static String render(List<Step> steps, int words) {
        StringBuilder text = new StringBuilder();
        boolean broken = words < ONE_PARAGRAPH;
        for (Step step : steps) {
            boolean breakHere = step.paragraph() && !broken && Prose.words(text.toString()) >= ONE_PARAGRAPH / 3;
            broken |= breakHere;
            text.append(text.isEmpty() ? "" : breakHere ? "\n\n" : " ").append(step.text());
        }
        return text.toString();
    }

    /** How many words a turn of this length should have, now more, now fewer. */
    static int wanted(Length length, Dice dice) {
        return switch (length) {
            case SHORT -> 42 + dice.below(15);
            case NORMAL -> 98 + dice.below(30);
            case LONG -> 135 + dice.below(45);
        };
    }

    private static int most(Length length) {
        return switch (length) {
            case SHORT -> 80;
            case NORMAL -> 140;
            case LONG -> 220;
        };
    }
}
