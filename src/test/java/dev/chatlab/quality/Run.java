package dev.chatlab.quality;

import java.util.List;

/** What a figure is about: the transcripts {@code judged}, seen against {@code all} of the run and its idf. */
record Run(List<Transcript> all, List<Transcript> judged, Idf idf) {
    static Run of(List<Transcript> all) {
        return new Run(all, all, Idf.of(all));
    }

    /** The same run, only one topic of it judged. */
    Run on(String topic) {
        return new Run(all, all.stream().filter(t -> t.topic().equals(topic)).toList(), idf);
    }

    List<String> topics() {
        return all.stream().map(Transcript::topic).distinct().toList();
    }

    boolean judges(Transcript transcript) {
        return judged.stream().anyMatch(one -> one == transcript);
    }
}
