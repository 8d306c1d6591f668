package dev.chatlab.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chatlab.bus.RequestId;
import dev.chatlab.json.Json;
import org.jspecify.annotations.Nullable;

/** One JSON object per line, for machines that read logs. */
public final class JsonLayout extends LayoutBase<ILoggingEvent> {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Line(
            String time,
            String level,
            String logger,
            String thread,
            String message,
            @Nullable String requestId,
            @Nullable String error) {}

    @Override
    public String doLayout(ILoggingEvent event) {
        String error =
                event.getThrowableProxy() == null ? null : ThrowableProxyUtil.asString(event.getThrowableProxy());
        return Json.write(new Line(
                        event.getInstant().toString(),
                        event.getLevel().toString(),
                        event.getLoggerName(),
                        event.getThreadName(),
                        event.getFormattedMessage(),
                        RequestId.current(),
                        error))
                + "\n";
    }
}
