package dev.chatlab.web.live;

import dev.chatlab.bus.Bus;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;

/** One event loop with what its rooms share. */
record Loop(Vertx vertx, Context context, Bus bus, LiveSettings settings, Load load) {
    /** Runs in this loop after so many nanoseconds; when that is less than a millisecond, after what is queued there already. */
    void after(long nanos, Runnable then) {
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        if (millis < 1) {
            context.runOnContext(ignored -> then.run());
        } else {
            vertx.setTimer(millis, ignored -> then.run());
        }
    }
}
