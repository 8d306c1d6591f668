package dev.chatlab.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What the command line may say: names of figures (none: all), {@code --warm=60} seconds before counting, {@code --rounds=7}
 * counted rounds of {@code --seconds=3} each, {@code --streams=200} voices at once (0: as many as are asked about), {@code --profile} to show what the heap is made of.
 */
record Options(List<String> figures, int warm, int rounds, int seconds, int streams, boolean profile) {
    static Options parse(String... args) {
        List<String> figures = new ArrayList<>();
        int warm = 60;
        int rounds = 7;
        int seconds = 3;
        int streams = 0;
        boolean profile = false;
        for (String arg : args) {
            String[] parts = arg.split("=", 2);
            switch (parts[0]) {
                case "--warm" -> warm = Integer.parseInt(parts[1]);
                case "--rounds" -> rounds = Integer.parseInt(parts[1]);
                case "--seconds" -> seconds = Integer.parseInt(parts[1]);
                case "--streams" -> streams = Integer.parseInt(parts[1]);
                case "--profile" -> profile = true;
                default -> figures.add(arg);
            }
        }
        return new Options(List.copyOf(figures), warm, rounds, seconds, streams, profile);
    }

    boolean wants(String figure) {
        return figures.isEmpty() || figures.contains(figure);
    }
}
