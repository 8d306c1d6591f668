package dev.chatlab.discussion;

import dev.chatlab.theorist.TheoristMessage.Hush;
import dev.chatlab.theorist.TheoristMessage.Offer;
import dev.chatlab.theorist.TheoristMessage.TakeTurn;
import dev.chatlab.transcript.Turn;
import dev.chatlab.turn.Choose;
import dev.chatlab.turn.Chosen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a discussion's loop needs of everything else. Calls that return a value may wait (and other intents may come in
 * meanwhile) and may fail with a {@link dev.chatlab.bus.Failure}; the others return at once and never fail.
 */
interface World {
    Journal.Verdict append(Journal.Append append);

    Journal.@Nullable Receipt recall(String user, String discussion, String key);

    /** The newest finished turns, in order. */
    List<Turn> tail(String id);

    /** What is kept of the turns up to {@code before}, in order. */
    List<Turn> ledger(String id, int before);

    Chosen choose(Choose choose);

    /** How much each member has to answer, 0 to 1, by id; a member that does not say is left out. */
    Map<String, Offer> bids(Discussion discussion, List<Turn> recent);

    void publish(Live live);

    /** Has the member speak; if that cannot begin, an {@code Utterance.Failed} comes back. */
    void takeTurn(Seat seat, TakeTurn turn);

    void hush(Seat seat, Hush hush);

    /** Puts the intent into the inbox after a while. */
    void later(Duration delay, Intent intent);

    /** The loop is over and nothing further may reach it; {@code epoch} is to be released unless it was lost. */
    void over(Ending ending);

    Instant now();

    /** Why a loop ended. */
    enum Ending {
        ASLEEP,
        LEFT,
        FENCED,
        DELETED
    }
}
