package dev.chatlab;

import dev.chatlab.auth.Accounts;
import dev.chatlab.bus.Bus;
import dev.chatlab.discussion.Answer;
import dev.chatlab.discussion.Command;
import dev.chatlab.discussion.Discussions;
import dev.chatlab.discussion.DiscussionsMessage;
import dev.chatlab.discussion.DiscussionsMessage.Invitation;
import dev.chatlab.discussion.Event;
import dev.chatlab.discussion.Live;
import dev.chatlab.transcript.Turn;
import dev.chatlab.turn.Policy;
import dev.chatlab.voice.Brief.Length;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plays a short discussion in the terminal, word by word, with a question from the user in the middle; done when deployed. */
final class Demo extends VerticleBase {
    private static final String TOPIC = "Should pupils be graded?";
    private static final String QUESTION = "What should we tell parents who ask for marks?";
    private static final List<Invitation> CAST =
            List.of(new Invitation("dewey", null), new Invitation("montessori", null), new Invitation("freire", null));
    private static final int TURNS = 6;
    private static final int ASKED_AFTER = 3;

    private final Bus bus;
    private final Discussions discussions;
    private final PrintStream out;
    private @Nullable Promise<Void> turn;

    Demo(Bus bus, PrintStream out) {
        this.bus = bus;
        this.discussions = new Discussions(bus);
        this.out = out;
    }

    @Override
    public Future<?> start() {
        String id = UUID.randomUUID().toString();
        Command.User user = new Command.User(id, "You");
        return bus.ask(Bus.Address.STORE, new Accounts.CreateGuest(id, user.name()))
                .compose(guest -> discussions.open(new DiscussionsMessage.Open(
                        user, null, TOPIC, CAST, Policy.NATURAL, Length.NORMAL, null, null, null)))
                .compose(opened -> play(user, opened));
    }

    private Future<?> play(Command.User user, Answer opened) {
        String id = Objects.requireNonNull(opened.discussion()).id();
        out.printf("%n%s%n%s%n", TOPIC, "=".repeat(TOPIC.length()));
        return bus.listen(Bus.Address.events(id), Live.class, this::show)
                .completion()
                .compose(listening -> turns(user, id, 1))
                .onSuccess(done -> out.printf(
                        "%n(A scripted voice, no AI model running: sentences assembled from this project's notes"
                                + " about published works; not the thinkers' words.)%n"));
    }

    private Future<?> turns(Command.User user, String id, int number) {
        if (number > TURNS) {
            return Future.succeededFuture();
        }
        Promise<Void> spoken = Promise.promise();
        turn = spoken;
        Future<?> asked = number == ASKED_AFTER + 1
                ? discussions.command(id, new Command.Say(user, null, QUESTION, null))
                : Future.succeededFuture();
        return asked.compose(said -> discussions.command(id, new Command.Next(user, null, null)))
                .compose(next -> spoken.future())
                .compose(done -> turns(user, id, number + 1));
    }

    private void show(Live live) {
        switch (live) {
            case Live.Delta delta -> out.print(delta.text());
            case Live.Gone _ -> {}
            case Live.Reset ignored -> out.printf("%n(again)%n");
            case Live.Stored stored -> stored.events().forEach(this::show);
        }
        out.flush();
    }

    private void show(Event event) {
        switch (event) {
            case Event.TurnStarted started ->
                out.printf("%n%d. %s%n", started.turn().n(), name(started.turn()));
            case Event.TurnCompleted said
            when said.turn().speaker().isUser() ->
                out.printf(
                        "%n%d. %s%n%s%n",
                        said.turn().n(), name(said.turn()), said.turn().text());
            case Event.TurnCompleted ignored -> ended();
            case Event.TurnFailed failed -> {
                out.printf("(%s)%n", failed.problem().detail());
                ended();
            }
            case Event.Updated ignored -> {}
        }
    }

    private static String name(Turn turn) {
        return turn.speaker().name();
    }

    private void ended() {
        out.println();
        if (turn != null) {
            turn.tryComplete();
        }
    }
}
