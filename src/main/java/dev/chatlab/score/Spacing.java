package dev.chatlab.score;

import java.util.ArrayList;
import java.util.List;

/** Lays turns one after another, each as long as its words, none thinner than can be seen, within the room there is. */
record Spacing(double left, double right, double least, double gap, double mostGap, double mostPerWord) {
    private static final int STEPS = 50;

    /** Where a bar begins and how long it is. */
    record Span(double x, double width) {}

    /** The room that so many turns need at least. */
    double needed(int turns) {
        return turns * (least + gap);
    }

    List<Span> of(List<Integer> words) {
        double room = right - left - gap * (words.size() + 1);
        double perWord = perWord(words, room);
        double spare = Math.max(0, room - taken(words, perWord));
        double wider = Math.min(mostGap, gap + spare / (words.size() + 1));
        List<Span> spans = new ArrayList<>();
        double x = left + wider;
        for (int count : words) {
            double width = width(count, perWord);
            spans.add(new Span(x, width));
            x += width + wider;
        }
        return spans;
    }

    /** The greatest scale with which all fit; a few turns do not fill the sheet, so that there is room for what comes. */
    private double perWord(List<Integer> words, double room) {
        double fits = 0;
        double tooMuch = mostPerWord;
        if (taken(words, tooMuch) <= room) {
            return tooMuch;
        }
        for (int i = 0; i < STEPS; i++) {
            double middle = (fits + tooMuch) / 2;
            if (taken(words, middle) <= room) {
                fits = middle;
            } else {
                tooMuch = middle;
            }
        }
        return fits;
    }

    private double taken(List<Integer> words, double perWord) {
        return words.stream().mapToDouble(count -> width(count, perWord)).sum();
    }

    private double width(int count, double perWord) {
        return Math.max(least, count * perWord);
    }
}
