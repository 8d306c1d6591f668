package dev.chatlab.voice.wire;

/** An attempt's place in its lane, given back once however often that is asked for. */
final class Ticket {
    private final Lane lane;
    private final Runnable start;
    private boolean held;

    Ticket(Lane lane, Runnable start) {
        this.lane = lane;
        this.start = start;
    }

    Lane.Place enter(Provider.Limits limits) {
        Lane.Place place = lane.enter(limits, start);
        held = place == Lane.Place.IN;
        return place;
    }

    /** The lane has called an attempt that waited. */
    void called() {
        held = true;
    }

    void giveBack() {
        lane.withdraw(start);
        if (held) {
            held = false;
            lane.leave();
        }
    }
}
