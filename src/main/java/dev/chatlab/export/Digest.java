package dev.chatlab.export;

import dev.chatlab.summary.Summary;
import dev.chatlab.summary.Summary.Item;
import java.util.List;
import java.util.stream.Stream;

/** A summary as every format shows it: headings, and under each its sentences. */
record Digest(String about, List<Section> sections) {
    static final String TITLE = "Summary";

    record Section(String title, List<Item> items) {}

    static Digest of(Summary summary) {
        List<Section> sections = Stream.of(
                        new Section("Key insights", summary.insights()),
                        new Section("Agreements", summary.agreements()),
                        new Section("Disputes", summary.disputes()),
                        new Section("Open questions", summary.questions()))
                .filter(section -> !section.items().isEmpty())
                .toList();
        return new Digest(about(summary), sections);
    }

    private static String about(Summary summary) {
        String made = summary.upTo() == 0
                ? "Made before anything was said."
                : "Made from what was said up to turn " + summary.upTo() + ".";
        String after = summary.newTurns() == 0
                ? ""
                : summary.newTurns() == 1 ? " One turn came after." : " " + summary.newTurns() + " turns came after.";
        String by = summary.isScripted()
                ? ""
                : " Written by an AI model (" + summary.madeBy() + ") and checked against the turns by rule.";
        return made + by + after + (summary.note() == null ? "" : " " + summary.note());
    }
}
