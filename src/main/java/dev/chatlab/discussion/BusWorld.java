package dev.chatlab.discussion;

import dev.chatlab.bus.Ask;
import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Done;
import dev.chatlab.bus.Message;
import dev.chatlab.theorist.TheoristMessage.Bid;
import dev.chatlab.theorist.TheoristMessage.Hush;
import dev.chatlab.theorist.TheoristMessage.Offer;
import dev.chatlab.theorist.TheoristMessage.TakeTurn;
import dev.chatlab.theorist.TheoristsMessage;
import dev.chatlab.theorist.Utterance;
import dev.chatlab.transcript.Turn;
import dev.chatlab.turn.Choose;
import dev.chatlab.turn.Chosen;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The world of a live discussion: the event bus, waited for on the discussion's virtual thread. */
final class BusWorld implements World {
    private static final int NOBODY = 0;

    private final Bus bus;
    private final Vertx vertx;
    private final String events;
    private final Consumer<Intent> inbox;
    private final Consumer<Ending> whenOver;
    /** The turn that somebody was last asked to take and not yet told to leave. */
    private int given = NOBODY;

    BusWorld(Bus bus, Vertx vertx, String discussion, Consumer<Intent> inbox, Consumer<Ending> whenOver) {
        this.bus = bus;
        this.vertx = vertx;
        this.events = Bus.Address.events(discussion);
        this.inbox = inbox;
        this.whenOver = whenOver;
    }

    @Override
    public Journal.Verdict append(Journal.Append append) {
        return wait(Bus.Address.STORE, append);
    }

    @Override
    public Journal.@Nullable Receipt recall(String user, String discussion, String key) {
        return wait(Bus.Address.STORE, new Journal.Recall(user, discussion, key))
                .receipt();
    }

    @Override
    public List<Turn> tail(String id) {
        return wait(Bus.Address.STORE, new Journal.Tail(id)).turns();
    }

    @Override
    public List<Turn> ledger(String id, int before) {
        return wait(Bus.Address.STORE, new Journal.Ledger(id, before)).turns();
    }

    @Override
    public Chosen choose(Choose choose) {
        return wait(Bus.Address.TURNS, choose);
    }

    @Override
    public Map<String, Offer> bids(Discussion discussion, List<Turn> recent) {
        Future.await(awake(discussion.owners()));
        Bid bid = new Bid(discussion.topic(), recent);
        Map<String, Future<Offer>> asked = new LinkedHashMap<>();
        for (Seat seat : discussion.seats()) {
            asked.put(seat.persona(), bus.ask(address(seat), bid));
        }
        Future.await(Future.join(List.copyOf(asked.values())).otherwiseEmpty());
        Map<String, Offer> bids = new HashMap<>();
        asked.forEach((id, offer) -> {
            if (offer.succeeded()) {
                bids.put(id, offer.result());
            }
        });
        return bids;
    }

    @Override
    public void publish(Live live) {
        bus.publish(events, live);
    }

    @Override
    public void takeTurn(Seat seat, TakeTurn turn) {
        int number = turn.brief().n();
        given = number;
        awake(turn.brief().owners())
                .compose(ready -> given == number ? bus.ask(address(seat), turn) : Future.succeededFuture(Done.DONE))
                .onFailure(error -> inbox.accept(new Intent.Heard(new Utterance.Failed(
                        turn.brief().n(),
                        turn.attempt(),
                        "voice_missing",
                        seat.name() + " cannot be reached on this server."))));
    }

    @Override
    public void hush(Seat seat, Hush hush) {
        given = NOBODY;
        bus.tell(address(seat), hush);
    }

    @Override
    public void later(Duration delay, Intent intent) {
        vertx.setTimer(Math.max(1, delay.toMillis()), ignored -> inbox.accept(intent));
    }

    @Override
    public void over(Ending ending) {
        whenOver.accept(ending);
    }

    @Override
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private <R extends Message> R wait(String address, Ask<R> ask) {
        return Future.await(bus.ask(address, ask));
    }

    /** People's own characters at the table are had ready, as far as can be: the others need them to refer to. */
    private Future<?> awake(Map<String, String> owners) {
        if (owners.isEmpty()) {
            return Future.succeededFuture();
        }
        return Future.join(owners.entrySet().stream()
                        .map(own ->
                                bus.ask(Bus.Address.THEORISTS, new TheoristsMessage.Wake(own.getValue(), own.getKey())))
                        .toList())
                .otherwiseEmpty();
    }

    private static String address(Seat seat) {
        String owner = seat.owner();
        return Bus.Address.theorist(owner == null ? Bus.Address.STOCK : owner, seat.persona());
    }
}
