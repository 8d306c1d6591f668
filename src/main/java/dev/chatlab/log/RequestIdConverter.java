package dev.chatlab.log;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.chatlab.bus.RequestId;

/** Puts the id of the request that is being worked on into a line of text, or nothing. */
public final class RequestIdConverter extends ClassicConverter {
    @Override
    public String convert(ILoggingEvent event) {
        String id = RequestId.current();
        return id == null ? "" : " [" + id + "]";
    }
}
