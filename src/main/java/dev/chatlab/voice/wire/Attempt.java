package dev.chatlab.voice.wire;

import dev.chatlab.voice.wire.Fault.Kind;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of {@link HttpCaller}. All of it runs on the context it began on, {@link #close()} may come from anywhere. After the
 * protocol's last word the rest of the response is awaited for a moment, so that its connection can be used again.
 */
final class Attempt implements ModelCall {
    private final Question question;
    private final Consumer<Signal> listener;
    private final Context context;
    private final Ticket ticket;
    private final Watchdog watchdog;
    private final Hearing hearing;
    private State state = State.QUEUED;
    private @Nullable HttpClientRequest sent;
    private @Nullable Refusal refusal;
    private volatile boolean closed;

    private enum State {
        QUEUED,
        ASKED,
        REFUSED,
        DRAINING,
        OVER;

        boolean isOpen() {
            return compareTo(DRAINING) < 0;
        }
    }

    Attempt(HttpCaller caller, Request request, Consumer<Signal> listener) {
        this.listener = listener;
        context = caller.vertx().getOrCreateContext();
        question = new Question(caller, request);
        ticket = new Ticket(caller.lane(request.provider().base()), this::admitted);
        watchdog = new Watchdog(caller.vertx(), this::silence);
        hearing = new Hearing(question.protocol(), question.limits(), watchdog);
    }

    void begin() {
        context.runOnContext(ignored -> enter());
    }

    private void enter() {
        if (closed) {
            return;
        }
        switch (ticket.enter(question.limits())) {
            case IN -> send();
            case WAITING -> watchdog.expect(question.limits().firstWords());
            case FULL -> fail(Fault.of(Kind.BUSY));
        }
    }

    private void admitted() {
        context.runOnContext(ignored -> {
            ticket.called();
            if (state == State.QUEUED) {
                send();
            } else {
                ticket.giveBack();
            }
        });
    }

    private void send() {
        state = State.ASKED;
        watchdog.expect(question.limits().firstWords());
        question.open()
                .compose(this::ask)
                .onSuccess(this::listen)
                .onFailure(cause -> fail(NetworkFault.of(cause, false)));
    }

    private Future<HttpClientResponse> ask(HttpClientRequest opened) {
        sent = opened;
        if (state == State.ASKED) {
            return opened.send(question.body());
        }
        opened.reset();
        return opened.response();
    }

    private void listen(HttpClientResponse response) {
        if (state != State.ASKED) {
            return;
        }
        response.exceptionHandler(this::broken);
        response.endHandler(ignored -> ended());
        if (response.statusCode() / 100 == 2) {
            response.handler(this::read);
            return;
        }
        Refusal heard = question.refusedBy(response);
        refusal = heard;
        state = State.REFUSED;
        watchdog.expect(Hearing.TAIL);
        response.handler(buffer -> {
            if (state == State.REFUSED && !heard.add(buffer.getBytes())) {
                refused();
            }
        });
    }

    private void read(Buffer buffer) {
        if (state != State.ASKED) {
            return;
        }
        try {
            hearing.feed(buffer.getBytes());
        } catch (Broken e) {
            fail(e.fault());
            return;
        }
        if (hearing.isOver()) {
            succeed();
        } else {
            tellWords(hearing.words());
        }
    }

    private void ended() {
        switch (state) {
            case ASKED -> conclude();
            case REFUSED -> askAgainOrFail();
            case DRAINING -> release();
            case QUEUED, OVER -> {}
        }
    }

    private void conclude() {
        try {
            hearing.end();
        } catch (Broken e) {
            fail(e.fault());
            return;
        }
        succeed();
        release();
    }

    private void broken(Throwable cause) {
        switch (state) {
            case ASKED -> endOr(NetworkFault.of(cause, true));
            case REFUSED -> refused();
            case DRAINING -> release();
            case QUEUED, OVER -> {}
        }
    }

    private void silence() {
        switch (state) {
            case QUEUED -> fail(Fault.of(Kind.BUSY));
            case ASKED -> endOr(Fault.of(Kind.TIMED_OUT));
            case REFUSED -> refused();
            case DRAINING -> hangUp();
            case OVER -> {}
        }
    }

    private void endOr(Fault fault) {
        if (hearing.mayEnd()) {
            succeed();
            hangUp();
        } else {
            fail(fault);
        }
    }

    private void askAgainOrFail() {
        if (question.learns(Objects.requireNonNull(refusal))) {
            send();
        } else {
            refused();
        }
    }

    private void refused() {
        fail(Objects.requireNonNull(refusal).fault());
    }

    private void succeed() {
        state = State.DRAINING;
        watchdog.expect(Hearing.TAIL);
        tellWords(hearing.lastWords());
        tell(hearing.ended());
    }

    private void fail(Fault fault) {
        if (state.isOpen()) {
            hangUp();
            tell(new Signal.Failed(fault, hearing.usage()));
        }
    }

    /** Ends the connection, unless its response has ended by itself. */
    private void hangUp() {
        HttpClientRequest open = sent;
        release();
        if (open != null) {
            open.reset();
        }
    }

    private void release() {
        state = State.OVER;
        watchdog.stop();
        ticket.giveBack();
    }

    private void tellWords(String words) {
        if (!words.isEmpty()) {
            tell(new Signal.Words(words));
        }
    }

    private void tell(Signal signal) {
        if (!closed) {
            listener.accept(signal);
        }
    }

    @Override
    public void close() {
        closed = true;
        if (context.equals(Vertx.currentContext())) {
            quit();
        } else {
            context.runOnContext(ignored -> quit());
        }
    }

    private void quit() {
        if (state.isOpen()) {
            hangUp();
        }
    }
}
