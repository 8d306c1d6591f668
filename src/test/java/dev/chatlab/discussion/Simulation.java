package dev.chatlab.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.bus.Failure;
import dev.chatlab.turn.Policy;
import dev.chatlab.voice.Brief.Length;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;

/**
 * One discussion under a seeded scheduler, with everything around the loop simulated and faulty: the database refuses, commits and
 * loses its reply, owners are fenced or killed anywhere, voices fail, reset or fall silent, commands come twice and race.
 */
final class Simulation {
    private static final List<String> CAST = List.of("dewey", "montessori", "freire");
    static final Command.User USER = new Command.User("u", "You");

    final Random random;
    final SimDatabase database;
    final Set<String> wholeSpeeches = new HashSet<>();
    final Map<String, Answer> acknowledged = new HashMap<>();
    final Map<String, Command> sent = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final PriorityQueue<Task> queue =
            new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingLong(Task::order));
    private final List<SimWorld> worlds = new ArrayList<>();
    private long clock;
    private long order;
    boolean faulty = true;

    private record Task(long at, long order, Runnable work) {}

    Simulation(long seed) {
        random = new Random(seed);
        database = new SimDatabase(opening(random));
    }

    private static Discussion opening(Random random) {
        Policy policy = Policy.values()[random.nextInt(3)];
        List<Seat> seats = CAST.subList(0, 1 + random.nextInt(CAST.size())).stream()
                .map(id -> new Seat(
                        id,
                        "v",
                        "A " + Character.toUpperCase(id.charAt(0)) + id.substring(1),
                        id.equals(CAST.getFirst()) ? "model" : null))
                .toList();
        return new Discussion(
                "d",
                USER.id(),
                "Title",
                "Topic",
                "en",
                Length.NORMAL,
                policy,
                "scripted",
                random.nextInt(1000),
                seats,
                seats.stream().map(s -> Discussion.Tally.NONE).toList(),
                1,
                0,
                null,
                0,
                null,
                null,
                null,
                null,
                false,
                false,
                false,
                false,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    void run() {
        for (int i = 0; i < 12 + random.nextInt(12); i++) {
            int number = i;
            at(random.nextInt(4000), () -> send(command("k" + number)));
        }
        for (int i = 0; i < 3; i++) {
            at(random.nextInt(5000), this::disturb);
        }
        drain(6_000);
        faulty = false;
        for (int i = 0; i < 100 && (database.state().busy() || !queue.isEmpty()); i++) {
            sweep();
            drain(clock + 5_000);
        }
        sweep();
        drain(clock + 200_000);
        new Invariants(this).check();
    }

    Instant now() {
        return Instant.EPOCH.plusMillis(clock);
    }

    void at(long delay, Runnable work) {
        queue.add(new Task(clock + delay, order++, work));
    }

    private void drain(long until) {
        while (!queue.isEmpty() && queue.peek().at() <= until) {
            step();
        }
        clock = Math.max(clock, until);
    }

    private void step() {
        Task task = queue.remove();
        clock = Math.max(clock, task.at());
        try {
            task.work().run();
        } catch (SimWorld.Killed killed) {
            killed.world.die();
        }
    }

    /** While a loop waits for something, other things happen. */
    void meanwhile() {
        for (int i = random.nextInt(3); i > 0 && !queue.isEmpty(); i--) {
            step();
        }
    }

    boolean chance(int percent) {
        return faulty && random.nextInt(100) < percent;
    }

    private Command command(String key) {
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3, 4 -> new Command.Next(USER, key, null);
            case 5 -> new Command.Next(USER, key, CAST.getFirst());
            case 6, 7 -> new Command.Say(USER, key, "text of " + key, random.nextBoolean() ? CAST.getFirst() : null);
            case 8, 9 -> new Command.Stop(USER, key);
            case 10 -> new Command.Auto(USER, key, 1 + random.nextInt(4));
            case 11, 12 -> new Command.Amend(USER, key, null, null, null, null, null, some());
            default -> new Command.Amend(USER, key, "title of " + key, null, null, null, null, null);
        };
    }

    private List<String> some() {
        return CAST.stream().filter(id -> random.nextBoolean()).toList();
    }

    /** Sends a command, sometimes twice, and again under the same key until it is answered or refused for good. */
    private void send(Command command) {
        sent.put(command.key(), command);
        for (int times = chance(20) ? 2 : 1; times > 0; times--) {
            owner().tell(new Intent.Order(command, new Intent.Reply() {
                @Override
                public void answer(Answer answer) {
                    Answer earlier = acknowledged.putIfAbsent(command.key(), answer);
                    assertThat(earlier == null ? answer : earlier).isEqualTo(answer);
                }

                @Override
                public void refuse(Failure failure) {
                    if (failure instanceof Failure.Unavailable) {
                        at(100 + random.nextInt(300), () -> send(command));
                    } else {
                        refused.add(command.key());
                    }
                }
            }));
        }
        at(1500, () -> {
            boolean settled = acknowledged.containsKey(command.key()) || refused.contains(command.key());
            if (!settled || chance(10)) {
                send(command);
            }
        });
    }

    private void disturb() {
        switch (random.nextInt(5)) {
            case 0 -> owner().die();
            case 1 -> take();
            case 2 -> owner().tell(new Intent.Sleep());
            case 3 -> owner().tell(new Intent.Leave());
            default -> owner().tell(new Intent.Rest());
        }
    }

    private SimWorld owner() {
        return worlds.isEmpty() || worlds.getLast().isOver() ? take() : worlds.getLast();
    }

    private SimWorld take() {
        SimWorld world = new SimWorld(this, database.take());
        worlds.add(world);
        if (database.state().busy()) {
            world.tell(new Intent.Resume());
        }
        return world;
    }

    /** What the keeper does every two seconds: takes up what is busy and owned by nobody alive. */
    private void sweep() {
        if (database.state().busy()) {
            owner();
        }
    }

    List<SimWorld> worlds() {
        return worlds;
    }
}
