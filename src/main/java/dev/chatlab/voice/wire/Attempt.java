package dev.chatlab.voice.wire;

import dev.chatlab.voice.wire.Fault.Kind;
import dev.chatlab.voice.wire.ModelCall.Finish;
import dev.chatlab.voice.wire.Protocol.Quirks;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of {@link HttpCaller}. All of it runs on the context it began on, {@link #close()} may come from anywhere. After the
 * protocol's last word the rest of the response is awaited for a moment, so that its connection can be used again.
 */
final class Attempt implements ModelCall {
    /** What remains after an answer's reason to finish, or of an error's body, is not waited for longer. */
    private static final Duration TAIL = Duration.ofSeconds(2);

    private static final int ENOUGH_OF_AN_ERROR = 64 * 1024;

    private final HttpCaller caller;
    private final Request request;
    private final Consumer<Signal> listener;
    private final Context context;
    private final Protocol protocol;
    private final Lane lane;
    private final Watchdog watchdog;
    private final Runnable admitted = this::admitted;
    private final Answer answer = new Answer();
    private final Bytes error = new Bytes(512);
    private final AnswerBody body;
    private Quirks quirks;
    private State state = State.QUEUED;
    private @Nullable HttpClientRequest sent;
    private @Nullable HttpClientResponse response;
    private boolean spoke;
    private boolean holding;
    private volatile boolean closed;

    private enum State {
        QUEUED,
        ASKED,
        REFUSED,
        DRAINING,
        OVER
    }

    Attempt(HttpCaller caller, Request request, Consumer<Signal> listener) {
        this.caller = caller;
        this.request = request;
        this.listener = listener;
        context = caller.vertx().getOrCreateContext();
        protocol = Protocol.of(request.provider().dialect());
        lane = caller.lane(request.provider().base());
        watchdog = new Watchdog(caller.vertx(), this::silence);
        body = new AnswerBody(protocol, answer);
        quirks = caller.quirks(request);
    }

    void begin() {
        context.runOnContext(ignored -> enter());
    }

    private void enter() {
        if (closed) {
            return;
        }
        switch (lane.enter(request.provider().limits(), admitted)) {
            case IN -> send();
            case WAITING -> watchdog.expect(request.provider().limits().firstWords());
            case FULL -> fail(Fault.of(Kind.BUSY));
        }
    }

    private void admitted() {
        context.runOnContext(ignored -> {
            if (state == State.QUEUED) {
                send();
            } else {
                lane.leave();
            }
        });
    }

    private void send() {
        holding = true;
        state = State.ASKED;
        watchdog.expect(request.provider().limits().firstWords());
        Wire.open(caller, request, protocol).onComplete(opened -> {
            if (opened.failed()) {
                fail(NetworkFault.of(opened.cause(), false));
            } else if (state != State.ASKED) {
                opened.result().reset();
            } else {
                sent = opened.result();
                sent.send(Buffer.buffer(protocol.body(request, quirks))).onComplete(this::answered);
            }
        });
    }

    private void answered(AsyncResult<HttpClientResponse> result) {
        if (result.failed()) {
            fail(NetworkFault.of(result.cause(), false));
            return;
        }
        HttpClientResponse head = result.result();
        response = head;
        if (state != State.ASKED) {
            return;
        }
        head.exceptionHandler(this::broken);
        head.endHandler(ignored -> ended());
        if (head.statusCode() / 100 == 2) {
            head.handler(this::read);
        } else {
            state = State.REFUSED;
            watchdog.expect(TAIL);
            head.handler(this::readError);
        }
    }

    private void read(Buffer buffer) {
        if (state != State.ASKED) {
            return;
        }
        try {
            body.feed(buffer.getBytes());
        } catch (Broken e) {
            if (!answer.isOver()) {
                fail(e.fault());
                return;
            }
        }
        if (answer.isOver()) {
            succeed();
            return;
        }
        if (answer.lived()) {
            heard();
        }
        tellWords(answer.take());
    }

    private void heard() {
        if (answer.finish() != null) {
            watchdog.expect(TAIL);
        } else if (spoke) {
            watchdog.heard();
        } else if (answer.hasWords()) {
            spoke = true;
            watchdog.expect(request.provider().limits().betweenWords());
        } else {
            watchdog.heard();
        }
    }

    private void readError(Buffer buffer) {
        if (error.length() < ENOUGH_OF_AN_ERROR) {
            byte[] bytes = buffer.getBytes();
            error.add(bytes, 0, Math.min(bytes.length, ENOUGH_OF_AN_ERROR - error.length()));
        } else if (state == State.REFUSED) {
            refused();
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
            body.end();
        } catch (Broken e) {
            fail(e.fault());
            return;
        }
        succeed();
        release();
    }

    private void broken(Throwable cause) {
        switch (state) {
            case ASKED -> {
                if (protocol.isWhole(answer)) {
                    succeed();
                    release();
                } else {
                    fail(NetworkFault.of(cause, true));
                }
            }
            case REFUSED -> refused();
            case DRAINING -> release();
            case QUEUED, OVER -> {}
        }
    }

    private void silence() {
        switch (state) {
            case QUEUED -> fail(Fault.of(Kind.BUSY));
            case ASKED -> {
                if (protocol.isWhole(answer)) {
                    succeed();
                    hangUp();
                } else {
                    fail(Fault.of(Kind.TIMED_OUT));
                }
            }
            case REFUSED -> refused();
            case DRAINING -> hangUp();
            case OVER -> {}
        }
    }

    private void askAgainOrFail() {
        Quirks learnt = ErrorBody.quirks(status(), error.copy(), quirks);
        if (learnt == null) {
            refused();
            return;
        }
        quirks = learnt;
        caller.remember(request, learnt);
        error.clear();
        send();
    }

    private int status() {
        return Objects.requireNonNull(response).statusCode();
    }

    private void refused() {
        HttpClientResponse head = Objects.requireNonNull(response);
        fail(ErrorBody.of(
                head.statusCode(), error.copy(), RetryAfter.of(head.headers(), caller.clock().instant())));
    }

    private void succeed() {
        state = State.DRAINING;
        watchdog.expect(TAIL);
        tellWords(answer.takeLast());
        Finish finish = answer.finish();
        tell(new Signal.Ended(finish == null ? Finish.STOP : finish, answer.model(), answer.usage()));
    }

    private void fail(Fault fault) {
        if (state == State.OVER || state == State.DRAINING) {
            return;
        }
        hangUp();
        tell(new Signal.Failed(fault, answer.usage()));
    }

    /** Ends the connection, unless its response has ended by itself. */
    private void hangUp() {
        lane.withdraw(admitted);
        HttpClientRequest open = sent;
        release();
        if (open != null) {
            open.reset();
        }
    }

    private void release() {
        state = State.OVER;
        watchdog.stop();
        if (holding) {
            holding = false;
            lane.leave();
        }
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
        if (state != State.DRAINING && state != State.OVER) {
            hangUp();
        }
    }
}
