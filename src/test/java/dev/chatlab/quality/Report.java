package dev.chatlab.quality;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Prints the table of a run, one column for each topic, and below it the worst offenders of each figure. */
final class Report {
    private static final int LENGTH = 600;

    private final Run run;
    private final List<Measure> measures;
    private final List<Result> overall;

    Report(Run run, List<Measure> measures) {
        this.run = run;
        this.measures = measures;
        this.overall = measures.stream().map(measure -> measure.of(run)).toList();
    }

    /** The figures below their targets, with number and value. */
    List<String> missed() {
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            if (!overall.get(i).isMet()) {
                missed.add("%s %s: %s (target %s)"
                        .formatted(
                                measures.get(i).number(),
                                measures.get(i).name(),
                                Target.number(overall.get(i).value()),
                                measures.get(i).target()));
            }
        }
        return missed;
    }

    void print(PrintStream out, int worst) {
        table(out);
        for (int i = 0; i < measures.size(); i++) {
            offenders(out, measures.get(i), overall.get(i), worst);
        }
        out.flush();
    }

    private void table(PrintStream out) {
        List<String> topics = run.topics();
        for (int i = 0; i < topics.size(); i++) {
            String issue = run.on(topics.get(i)).judged().getFirst().subject().issue();
            out.printf("T%d: %s (%s)%n", i + 1, topics.get(i), issue == null ? "no issue matched" : issue);
        }
        out.println();
        StringBuilder head = new StringBuilder("| # | measure | target | overall | met |");
        StringBuilder rule = new StringBuilder("|---|---|---|---|---|");
        for (int i = 1; i <= topics.size(); i++) {
            head.append(" T").append(i).append(" |");
            rule.append("---|");
        }
        out.println(head);
        out.println(rule);
        for (int i = 0; i < measures.size(); i++) {
            out.println(row(measures.get(i), overall.get(i), topics));
        }
    }

    private String row(Measure measure, Result result, List<String> topics) {
        String met = measure.target().informs() ? "" : result.isMet() ? "yes" : "**no**";
        StringBuilder row = new StringBuilder("| " + measure.number() + " | " + measure.name() + " | "
                + measure.target() + " | " + Target.number(result.value()) + " | " + met + " |");
        for (String topic : topics) {
            row.append(' ')
                    .append(Target.number(measure.of(run.on(topic)).value()))
                    .append(" |");
        }
        return row.toString();
    }

    private static void offenders(PrintStream out, Measure measure, Result result, int worst) {
        if (result.offenders().isEmpty() || worst == 0) {
            return;
        }
        out.printf(
                "%n%s %s: the worst of %d%n",
                measure.number(), measure.name(), result.offenders().size());
        result.offenders().stream().limit(worst).forEach(offender -> {
            out.printf("- %s: %s%n", offender.where(), shorter(offender.why()));
            if (!offender.said().isEmpty()) {
                out.printf("  > %s%n", shorter(offender.said()));
            }
        });
    }

    private static String shorter(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LENGTH ? line : line.substring(0, LENGTH) + " ...";
    }
}
