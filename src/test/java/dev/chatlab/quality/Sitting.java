package dev.chatlab.quality;

import dev.chatlab.bus.Bus;
import dev.chatlab.discussion.Command;
import dev.chatlab.discussion.Discussions;
import dev.chatlab.discussion.DiscussionsMessage;
import dev.chatlab.discussion.DiscussionsMessage.Invitation;
import dev.chatlab.discussion.Event;
import dev.chatlab.discussion.Live;
import dev.chatlab.quality.Plan.Setting;
import dev.chatlab.transcript.Turn;
import dev.chatlab.turn.Policy;
import dev.chatlab.voice.Brief.Length;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;

/** One discussion held over the bus as a person would: the next turn is asked for when one is there, and questions are put. */
final class Sitting {
    private static final Command.User ANNA = new Command.User("anna", "Anna");

    private final Bus bus;
    private final Discussions discussions;
    private final Context context;
    private final Setting setting;
    private final Promise<List<Turn>> over = Promise.promise();
    private final List<Turn> turns = new ArrayList<>();
    private String id = "";
    private int spoken;
    private int asked;

    Sitting(Bus bus, Discussions discussions, Context context, Setting setting) {
        this.bus = bus;
        this.discussions = discussions;
        this.context = context;
        this.setting = setting;
    }

    Future<List<Turn>> hold() {
        context.runOnContext(ignored -> {
            List<Invitation> invited = setting.cast().stream()
                    .map(one -> new Invitation(one, null))
                    .toList();
            discussions
                    .open(new DiscussionsMessage.Open(
                            ANNA,
                            null,
                            setting.topic(),
                            invited,
                            Policy.NATURAL,
                            Length.NORMAL,
                            null,
                            null,
                            setting.seed()))
                    .onSuccess(answer -> begin(answer.discussion().id()))
                    .onFailure(over::tryFail);
        });
        return over.future();
    }

    private void begin(String opened) {
        id = opened;
        bus.listen(Bus.Address.events(id), Live.class, this::hear)
                .completion()
                .onSuccess(listening -> goOn())
                .onFailure(over::tryFail);
    }

    private void hear(Live live) {
        if (live instanceof Live.Stored stored) {
            for (Event event : stored.events()) {
                if (event instanceof Event.TurnCompleted completed) {
                    said(completed.turn());
                } else if (event instanceof Event.TurnFailed failed) {
                    over.tryFail(new IllegalStateException(failed.problem().detail()));
                }
            }
        }
    }

    private void said(Turn turn) {
        turns.add(turn);
        spoken += turn.speaker().isUser() ? 0 : 1;
        goOn();
    }

    private void goOn() {
        if (spoken == Plan.TURNS) {
            over.tryComplete(List.copyOf(turns));
            return;
        }
        boolean asks = asked < setting.questions().size() && setting.after().get(asked) == spoken;
        Command next = asks
                ? new Command.Say(ANNA, null, setting.questions().get(asked++), null)
                : new Command.Next(ANNA, null, null);
        discussions.command(id, next).onFailure(over::tryFail);
    }
}
