package dev.chatlab.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of one speaker's ideas: their sentences in plain form, which of them have to do with the topic, and which
 * sentences are examples; {@code brief} is a speaker who keeps to a few sentences by its own rule of form. An idea is in a line when one of its sentences stands there word for word.
 */
record Repertoire(List<Idea> ideas, Set<String> onTopic, List<String> examples, boolean brief) {
    static final Repertoire UNKNOWN = new Repertoire(List.of(), Set.of(), List.of(), false);

    /** One idea and its sentences. */
    record Idea(String id, List<String> sentences) {}

    /** The ideas in a line with the number of their sentences there. */
    Map<String, Integer> in(Line line) {
        Map<String, Integer> found = new LinkedHashMap<>();
        for (Idea idea : ideas) {
            int count = (int) idea.sentences().stream()
                    .filter(sentence -> line.plain().contains(" " + sentence + " "))
                    .count();
            if (count > 0) {
                found.put(idea.id(), count);
            }
        }
        return found;
    }

    /** The idea with most sentences in a line, the first such; -1 if none. */
    int main(Line line) {
        Map<String, Integer> found = in(line);
        int main = -1;
        int most = 0;
        for (int i = 0; i < ideas.size(); i++) {
            int count = found.getOrDefault(ideas.get(i).id(), 0);
            if (count > most) {
                main = i;
                most = count;
            }
        }
        return main;
    }

    boolean hasExample(Line line) {
        return examples.stream().anyMatch(example -> line.plain().contains(" " + example + " "));
    }
}
