package dev.chatlab.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A process of its own that asks for streams and reads them, so that what it costs to read is in nobody's figures. Takes on its
 * input {@code pid P}, lines {@code socket PORT PATH TOKEN} or {@code post PORT MODEL}, then {@code go MILLIS} for each round, in
 * which the streams are asked for one after the other over that time; answers each with a line of {@link Heard}.
 */
public final class Listener {
    private static final long BEAT_NANOS = 10_000_000_000L;
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private final Selector selector;
    private final List<Ear> ears = new ArrayList<>();
    private final BlockingQueue<String> orders = new LinkedBlockingQueue<>();
    private long pid;
    private long lastBeat = System.nanoTime();

    private Listener(Selector selector) {
        this.selector = selector;
    }

    public static void main(String[] args) throws IOException {
        Listener listener = new Listener(Selector.open());
        Tally between = new Tally();
        Thread.ofPlatform().daemon().start(listener::takeOrders);
        while (true) {
            String order = listener.orders.poll();
            if (order == null) {
                listener.read(between);
            } else {
                listener.carryOut(order.split(" ", -1));
            }
        }
    }

    private void takeOrders() {
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                .lines()
                .forEach(orders::add);
        System.exit(0);
    }

    private void carryOut(String... order) throws IOException {
        switch (order[0]) {
            case "pid" -> pid = Long.parseLong(order[1]);
            case "socket" -> ears.add(Ear.socket(selector, Integer.parseInt(order[1]), order[2], order[3]));
            case "post" -> ears.add(Ear.post(selector, Integer.parseInt(order[1]), order[2]));
            case "go" -> System.out.println(round(Long.parseLong(order[1]) * 1_000_000));
            default -> throw new IllegalArgumentException(order[0]);
        }
    }

    private Heard round(long over) throws IOException {
        Tally tally = new Tally();
        long start = System.nanoTime();
        int asked = 0;
        tally.begins(pid);
        while (tally.ended() < ears.size() && System.nanoTime() - start < PATIENCE_NANOS) {
            while (asked < ears.size() && System.nanoTime() - start >= over * asked / ears.size()) {
                ears.get(asked++).ask();
            }
            read(tally);
            tally.look(pid, ears.size());
        }
        return tally.result(pid, ears.size());
    }

    private void read(Tally tally) throws IOException {
        selector.select(key -> ((Ear) key.attachment()).read(key, tally), 2);
        if (System.nanoTime() - lastBeat > BEAT_NANOS) {
            lastBeat = System.nanoTime();
            for (Ear ear : ears) {
                ear.beat();
            }
        }
    }
}
