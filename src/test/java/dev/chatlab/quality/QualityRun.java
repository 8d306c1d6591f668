package dev.chatlab.quality;

import java.util.List;

/**
 * Holds the discussions of the full run, prints the table, and ends with 1 when an overall figure misses its target. Arguments:
 * {@code transcripts} also writes twelve of them to be read, {@code worst=20} prints that many offenders of each figure.
 */
public final class QualityRun {
    private static final int SEEDS = 20;
    private static final String WORST = "worst=";
    private static final int SOME = 5;

    private QualityRun() {}

    public static void main(String[] args) {
        try {
            System.exit(run(List.of(args)) ? 0 : 1);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(2);
        }
    }

    private static boolean run(List<String> args) throws Exception {
        StockCast cast = StockCast.read();
        Plan plan = Plan.of(Agendas.FULL, 1, SEEDS, cast.ids());
        long start = System.nanoTime();
        List<Transcript> transcripts;
        try (Stage stage = new Stage(cast)) {
            transcripts = stage.hold(plan.settings());
        }
        System.out.printf(
                "%d discussions of %d turns and 3 questions, %d characters, %.1f s%n%n",
                transcripts.size(), Plan.TURNS, cast.personas().size(), (System.nanoTime() - start) / 1e9);
        Report report = new Report(Run.of(transcripts), Measures.all(cast.issues()));
        report.print(System.out, worst(args));
        if (args.contains("transcripts")) {
            Printing.some(transcripts);
        }
        List<String> missed = report.missed();
        System.out.println();
        missed.forEach(figure -> System.out.println("BELOW TARGET: " + figure));
        return missed.isEmpty();
    }

    private static int worst(List<String> args) {
        return args.stream()
                .filter(arg -> arg.startsWith(WORST))
                .mapToInt(arg -> Integer.parseInt(arg.substring(WORST.length())))
                .findFirst()
                .orElse(SOME);
    }
}
