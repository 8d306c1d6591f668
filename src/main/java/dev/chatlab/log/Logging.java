package dev.chatlab.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/** Applies the configured level and format to the log, which until then follows the environment. */
public final class Logging {
    /** Kept, since a logger nobody holds forgets its level. */
    private static final Logger LUCENE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private Logging() {}

    public static void apply(String level, boolean json) {
        LUCENE.setLevel(Level.SEVERE);
        System.setProperty("LOG_LEVEL", level);
        System.setProperty("LOG_FORMAT", json ? "json" : "text");
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        URL file = Objects.requireNonNull(Logging.class.getResource("/logback.xml"), "logback.xml is in the jar");
        context.reset();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(file);
        } catch (JoranException e) {
            throw new IllegalStateException("The log could not be set up", e);
        }
    }
}
