package dev.chatlab.bench;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.management.ObjectName;

/** Which classes' instances make up the heap, by the JVM's own class histogram. */
final class Histogram {
    private static final int SHOWN = 40;

    private record Line(String name, long count, long bytes) {}

    private Histogram() {}

    static List<String> take() throws Exception {
        String text = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return text.lines().filter(line -> line.matches("\\s*\\d+:.*")).toList();
    }

    /** Prints what grew most, as instances and bytes for each of so many discussions. */
    static void growth(List<String> before, List<String> after, int discussions, Report report) {
        Map<String, Line> earlier = new HashMap<>();
        before.stream().map(Histogram::line).forEach(line -> earlier.put(line.name(), line));
        after.stream()
                .map(Histogram::line)
                .map(line -> since(earlier.get(line.name()), line))
                .sorted(Comparator.comparingLong(Line::bytes).reversed())
                .limit(SHOWN)
                .forEach(line -> report.note(
                        "%8.1f bytes in %5.2f %s",
                        (double) line.bytes() / discussions, (double) line.count() / discussions, line.name()));
    }

    private static Line since(Line before, Line after) {
        return before == null
                ? after
                : new Line(after.name(), after.count() - before.count(), after.bytes() - before.bytes());
    }

    private static Line line(String text) {
        String[] parts = text.strip().split("\\s+");
        return new Line(parts[3], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }
}
