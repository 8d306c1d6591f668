package dev.chatlab.theorist;

import dev.chatlab.bus.Ask;
import dev.chatlab.bus.Done;
import dev.chatlab.bus.Message;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.Outlook;
import java.util.List;

/** What a theorist, the actor at {@code theorist.<owner>/<id>}, understands. */
public sealed interface TheoristMessage extends Message {
    /** The name of the voice that is always there. */
    String SCRIPTED = "scripted";

    /**
     * Take a turn: the reply comes when the stream has begun; the words go as {@link Utterance}s to {@code replyTo}, each
     * with the same turn and attempt. {@code voice} is the name of the voice to speak with.
     */
    record TakeTurn(String replyTo, int attempt, String voice, Brief brief) implements TheoristMessage, Ask<Done> {
        /** With the scripted voice. */
        public TakeTurn(String replyTo, int attempt, Brief brief) {
            this(replyTo, attempt, SCRIPTED, brief);
        }
    }

    /** Stop speaking that turn; nothing further is sent for it. */
    record Hush(String discussion, int turn) implements TheoristMessage {}

    /** How much do you have to say to what was said last? */
    record Bid(String topic, List<Turn> tail) implements TheoristMessage, Ask<Offer> {
        public Bid {
            tail = List.copyOf(tail);
        }
    }

    /**
     * What would you likely say in a talk with this frame, and with whom at its table would you clash or agree? Nothing is
     * spoken; the brief's tail does not count.
     */
    record Preview(Brief brief) implements TheoristMessage, Ask<Foreseen> {}

    /** The answer to a preview. */
    record Foreseen(Outlook outlook) implements Message {}

    /**
     * The answer to a bid: {@code reply} from 0 (nothing) to 1 (I must answer this), and the largest {@code share} of the turns
     * that it takes unasked, 1 for no bound.
     */
    record Offer(double reply, double share) implements Message {
        /** Of a member that is not heard from. */
        public static final Offer NONE = new Offer(0, 1);
    }
}
