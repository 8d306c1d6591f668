package dev.chatlab.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** Runs the figures named on the command line, or all, and prints one table; asserts nothing. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        Options options = Options.parse(args);
        Bench bench = new Bench(options, new Report(System.out));
        System.out.printf("%d processors, %s, %s%n", Runtime.getRuntime().availableProcessors(), Runtime.version(), options);
        for (Map.Entry<String, Figure> figure : figures().entrySet()) {
            if (options.wants(figure.getKey())) {
                System.out.println(figure.getKey());
                figure.getValue().measure(bench);
            }
        }
        bench.report().print();
        System.exit(0);
    }

    private static Map<String, Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("turns", new TurnRate());
        figures.put("long", new LongTranscript());
        figures.put("commit", new CommitRate());
        figures.put("heap", new HeapPerDiscussion());
        figures.put("compose", new Composing());
        return figures;
    }
}
