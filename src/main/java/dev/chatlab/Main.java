package dev.chatlab;

import dev.chatlab.log.Logging;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts ChatLab, plays the demo, or prints what was asked for; exits with 2 when a setting cannot stand. */
public final class Main {
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;
    private static final int START_SECONDS = 120;

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        try {
            Arguments arguments = Arguments.parse(args);
            return switch (arguments.task()) {
                case HELP -> print(Arguments.help());
                case VERSION -> print("ChatLab " + version() + System.lineSeparator());
                case PRINT_CONFIG -> printConfig(arguments);
                case DEMO, SERVE -> start(arguments);
            };
        } catch (BadSetting bad) {
            System.err.println("ChatLab cannot start: " + bad.getMessage());
            return WRONG_USE;
        }
    }

    private static int print(String text) {
        System.out.print(text);
        return 0;
    }

    static String version() {
        return Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "development build");
    }

    private static int printConfig(Arguments arguments) {
        Vertx vertx = Vertx.vertx();
        try {
            Configuration configuration = configuration(vertx, arguments);
            Settings settings = Settings.of(configuration);
            return print(
                    configuration.print() + Providers.print(settings.speech().models()));
        } finally {
            vertx.close();
        }
    }

    private static int start(Arguments arguments) {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Vertx vertx = vertx(meters);
        Settings settings;
        try {
            settings = Settings.of(configuration(vertx, arguments));
        } catch (BadSetting bad) {
            vertx.close();
            throw bad;
        }
        Logging.apply(settings.log().level(), settings.log().json());
        return serve(new ChatLab(vertx, settings, meters), arguments.task() == Arguments.Task.DEMO);
    }

    private static int serve(ChatLab chatLab, boolean demo) {
        CountDownLatch stopped = new CountDownLatch(1);
        AtomicBoolean closing = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (closing.compareAndSet(false, true)) {
                chatLab.close();
                stopped.countDown();
            }
        }));
        try {
            chatLab.startEngine();
            if (demo) {
                chatLab.playDemo();
                return 0;
            }
            System.out.println("ChatLab is ready at " + chatLab.startWeb());
            System.out.println(
                    "Open it in a browser, choose two or more characters and a topic. Ctrl-C stops; nothing is lost.");
            stopped.await();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        } catch (RuntimeException e) {
            System.err.println("ChatLab cannot start: " + reason(e));
            return FAILED;
        } finally {
            if (closing.compareAndSet(false, true)) {
                chatLab.close();
            }
        }
    }

    /** The innermost message, which is the one written for people. */
    private static String reason(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    private static Vertx vertx(PrometheusMeterRegistry meters) {
        return Vertx.builder()
                .with(new VertxOptions()
                        .setPreferNativeTransport(true)
                        .setMetricsOptions(new MicrometerMetricsOptions().setEnabled(true)))
                .withMetrics(new MicrometerMetricsFactory(meters))
                .build();
    }

    private static Configuration configuration(Vertx vertx, Arguments arguments) {
        try {
            return Configuration.load(vertx, arguments.settings(), System.getenv())
                    .await(START_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new BadSetting("conf/chatlab.yaml", "could not be read in time");
        }
    }
}
