package dev.chatlab.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** Runs the figures named on the command line, or all, and prints one table; asserts nothing. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] args) {
        try {
            run(Options.parse(args));
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(Options options) throws Exception {
        Bench bench = new Bench(options, new Report(System.out));
        System.out.printf(
                "%d processors, %s, %s%n", Runtime.getRuntime().availableProcessors(), Runtime.version(), options);
        for (Map.Entry<String, Figure> figure : figures().entrySet()) {
            if (options.wants(figure.getKey())) {
                System.out.println(figure.getKey());
                figure.getValue().measure(bench);
            }
        }
        bench.report().print();
    }

    private static Map<String, Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("turns", new TurnRate());
        figures.put("relay", new RelayOverhead());
        figures.put("long", new LongTranscript());
        figures.put("commit", new CommitRate());
        figures.put("heap", new HeapPerDiscussion());
        figures.put("fanout", new FanOut());
        figures.put("latency", new DeltaLatency());
        figures.put("restart", new Restart());
        figures.put("compose", new Composing());
        figures.put("cast", new CastLoad());
        figures.put("prompt", new Prompting());
        figures.put("voices", new Voices());
        return figures;
    }
}
