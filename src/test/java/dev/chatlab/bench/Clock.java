package dev.chatlab.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Time and CPU at one instant; the embedded database's processes are counted apart (they tick in steps of 10 ms). */
record Clock(long nanos, long cpu, long databaseCpu) {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    static Clock now() {
        return new Clock(System.nanoTime(), SYSTEM.getProcessCpuTime(), databaseCpuNow());
    }

    /** Runs work that tells how many units it did, and says what it took. */
    static Sample measure(Callable<Long> work) throws Exception {
        Clock start = now();
        long units = work.call();
        Clock end = now();
        return new Sample(
                units,
                (end.nanos - start.nanos) / 1e9,
                (end.cpu - start.cpu) / 1e9,
                (end.databaseCpu - start.databaseCpu) / 1e9);
    }

    private static long databaseCpuNow() {
        return ProcessHandle.current()
                .descendants()
                .map(ProcessHandle::info)
                .filter(info ->
                        info.command().filter(c -> c.endsWith("postgres")).isPresent())
                .map(ProcessHandle.Info::totalCpuDuration)
                .flatMap(Optional::stream)
                .mapToLong(Duration::toNanos)
                .sum();
    }
}
