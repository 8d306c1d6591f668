package dev.chatlab.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The table that a run ends with, one row per figure, and notes printed as they come. */
final class Report {
    private record Row(String figure, String measured, String goal, String met, String warm) {}

    private final PrintStream out;
    private final List<Row> rows = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    void note(String format, Object... values) {
        out.println("  " + format.formatted(values));
        out.flush();
    }

    /** A figure without a goal. */
    void row(String figure, String measured, String warm) {
        add(new Row(figure, measured, "", "", warm));
    }

    void row(String figure, String measured, String goal, boolean met, String warm) {
        add(new Row(figure, measured, goal, met ? "yes" : "**no**", warm));
    }

    private void add(Row row) {
        rows.add(row);
        note("%s: %s %s %s", row.figure, row.measured, row.goal, row.met);
    }

    void print() {
        out.println();
        out.println("| figure | measured | goal | met | warm |");
        out.println("|---|---|---|---|---|");
        rows.forEach(r -> out.printf("| %s | %s | %s | %s | %s |%n", r.figure, r.measured, r.goal, r.met, r.warm));
        out.flush();
    }
}
