package dev.chatlab.summary;

import dev.chatlab.bus.Message;
import dev.chatlab.transcript.Speaker;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a discussion up to turn {@code upTo} and event {@code seq}. Every item names the turns it rests on and the ids of
 * those who said it. {@code ideas} are the claims that others took up most; {@code note} says when there is little to tell;
 * {@code madeBy} is {@code scripted}, or the provider and model that wrote the items; {@code newTurns} came after, and make it {@code stale}.
 */
public record Summary(
        String topic,
        List<Participant> participants,
        List<Item> insights,
        List<Item> agreements,
        List<Item> disputes,
        List<Item> questions,
        List<Idea> ideas,
        @Nullable String note,
        String madeBy,
        long seq,
        int upTo,
        Instant madeAt,
        int newTurns,
        boolean stale)
        implements Message {
    public Summary {
        participants = List.copyOf(participants);
        insights = List.copyOf(insights);
        agreements = List.copyOf(agreements);
        disputes = List.copyOf(disputes);
        questions = List.copyOf(questions);
        ideas = List.copyOf(ideas);
    }

    /** Somebody who sits at the table or spoke: finished turns and their words, without citation markers. */
    public record Participant(Speaker.Kind kind, String id, String name, int turns, int words) {}

    /** One or two whole sentences that stand alone. */
    public record Item(String text, List<Integer> turns, List<String> speakers) {
        public Item {
            turns = List.copyOf(turns);
            speakers = List.copyOf(speakers);
        }
    }

    /** A claim and the later turns that cite it. */
    public record Idea(String text, int turn, String speaker, List<Integer> citedBy) {
        public Idea {
            citedBy = List.copyOf(citedBy);
        }
    }

    /** Whether no model had a part in it. */
    public boolean isScripted() {
        return madeBy.equals(Summariser.SCRIPTED);
    }

    /** The same with what a model found, where its items hold. */
    Summary telling(Examiner.Findings found, String by) {
        return new Summary(
                topic,
                participants,
                found.insights(),
                found.agreements(),
                found.disputes(),
                found.questions(),
                ideas,
                note,
                by,
                seq,
                upTo,
                madeAt,
                newTurns,
                stale);
    }

    /** The same with something more to know about how it was made. */
    Summary noting(String more) {
        return new Summary(
                topic,
                participants,
                insights,
                agreements,
                disputes,
                questions,
                ideas,
                note == null ? more : note + " " + more,
                madeBy,
                seq,
                upTo,
                madeAt,
                newTurns,
                stale);
    }

    /** The same, in a discussion that has so many turns by now. */
    Summary seenAt(int turnCount) {
        int after = Math.max(0, turnCount - upTo);
        return new Summary(
                topic,
                participants,
                insights,
                agreements,
                disputes,
                questions,
                ideas,
                note,
                madeBy,
                seq,
                upTo,
                madeAt,
                after,
                after > 0);
    }
}
