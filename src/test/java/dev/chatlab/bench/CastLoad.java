package dev.chatlab.bench;

import dev.chatlab.bus.Bus;
import dev.chatlab.persona.Issues;
import dev.chatlab.persona.Persona;
import dev.chatlab.persona.PersonaVerticle;
import dev.chatlab.voice.scripted.ScriptedVoice;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the whole stock cast costs a process that has just begun: until every character is known, and on the heap with all notes ready. */
final class CastLoad implements Figure {
    private static final int PROCESSES = 7;
    private static final double GOAL_MILLIS = 300;
    private static final double GOAL_MEGABYTES = 40;

    @Override
    public void measure(Bench bench) throws Exception {
        Path folder = Files.createTempDirectory("chatlab-bench").resolve("personas");
        child(folder);
        double[] load = new double[PROCESSES];
        double[] notes = new double[PROCESSES];
        double[] heap = new double[PROCESSES];
        double characters = 0;
        for (int i = 0; i < PROCESSES; i++) {
            double[] measured = child(folder);
            load[i] = measured[0];
            notes[i] = measured[1];
            heap[i] = measured[2];
            characters = measured[3];
        }
        Disk.remove(folder.getParent());
        bench.report()
                .row(
                        "%.0f characters known to a new process".formatted(characters),
                        "%.0f ms (%.0f to %.0f)"
                                .formatted(Stats.median(load), Stats.percentile(0, load), Stats.percentile(100, load)),
                        "under 300 ms",
                        Stats.median(load) < GOAL_MILLIS,
                        "a new process each time");
        bench.report()
                .row(
                        "their notes made ready, in the background",
                        "%.0f ms".formatted(Stats.median(notes)),
                        "a new process each time");
        bench.report()
                .row(
                        "heap of the cast with all notes ready",
                        "%.1f MB".formatted(Stats.median(heap)),
                        "under 40 MB",
                        Stats.median(heap) < GOAL_MEGABYTES,
                        "a new process each time");
    }

    private static double[] child(Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NewProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("The process that loads the cast failed: " + said);
        }
        return List.of(said.strip().lines().toList().getLast().split(" ")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** Loads the cast of a folder once and prints milliseconds, milliseconds, megabytes and the number of characters. */
    static final class NewProcess {
        private NewProcess() {}

        public static void main(String[] args) throws Exception {
            Vertx vertx = Vertx.vertx();
            Bus bus = Bus.on(vertx);
            Issues issues = Issues.stock();
            long empty = HeapPerDiscussion.liveSet();
            PersonaVerticle library = new PersonaVerticle(bus, Path.of(args[0]), true);
            long begun = System.nanoTime();
            Engine.wait(vertx.deployVerticle(library));
            double load = (System.nanoTime() - begun) / 1e6;
            List<Persona> everybody = library.everybody();
            ScriptedVoice voice = new ScriptedVoice(vertx, issues, library::current, 0);
            begun = System.nanoTime();
            voice.prepare(everybody);
            double notes = (System.nanoTime() - begun) / 1e6;
            double heap = (HeapPerDiscussion.liveSet() - empty) / 1e6;
            System.out.printf("%.1f %.1f %.2f %d%n", load, notes, heap, everybody.size());
            System.exit(0);
        }
    }
}
