package dev.chatlab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/** CPU seconds of a process and of those it started, PostgreSQL's left out, from {@code /proc} in steps of 10 ms. */
final class Ticks {
    private static final double PER_SECOND = 100;

    private Ticks() {}

    static double seconds(long pid) {
        LongStream children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(ProcessHandle::pid);
        return LongStream.concat(LongStream.of(pid), children)
                .mapToDouble(Ticks::own)
                .sum();
    }

    private static double own(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            if (stat.contains("(postgres)")) {
                return 0;
            }
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / PER_SECOND;
        } catch (IOException e) {
            return 0;
        }
    }
}
