package dev.chatlab.voice.prompt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatlab.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a model wrote as a summary, as far as it can be read: from behind its thoughts and out of a code fence, and, where the
 * answer was cut at its longest, every whole entry before the cut. Nothing of it is checked yet.
 */
public record SummaryAnswer(List<Entry> insights, List<Entry> agreements, List<Entry> disputes, List<Entry> questions) {
    /** Nothing that could be read. */
    public static final SummaryAnswer EMPTY = new SummaryAnswer(List.of(), List.of(), List.of(), List.of());

    private static final Pattern NUMBER = Pattern.compile("\\s*t?(\\d{1,9})\\s*");
    private static final String THOUGHT = "</think>";

    public SummaryAnswer {
        insights = List.copyOf(insights);
        agreements = List.copyOf(agreements);
        disputes = List.copyOf(disputes);
        questions = List.copyOf(questions);
    }

    /** As the model put it; a turn that is no number is 0, which no turn has. Speakers are ids or names. */
    public record Entry(String text, List<Integer> turns, List<String> speakers) {
        public Entry {
            turns = List.copyOf(turns);
            speakers = List.copyOf(speakers);
        }
    }

    public static SummaryAnswer read(String answer) {
        String words = answer.substring(Math.max(0, answer.lastIndexOf(THOUGHT)));
        int from = words.indexOf('{');
        String json = from < 0 ? "" : Balanced.of(words.substring(from));
        try {
            JsonNode root = json.isEmpty() ? null : Json.read(json, JsonNode.class);
            return root == null
                    ? EMPTY
                    : new SummaryAnswer(
                            entries(root, "insights"),
                            entries(root, "agreements"),
                            entries(root, "disputes"),
                            entries(root, "questions"));
        } catch (IllegalArgumentException _) {
            return EMPTY;
        }
    }

    private static List<Entry> entries(JsonNode root, String kind) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode entry : root.findPath(kind)) {
            if (entry.path("text").isTextual()) {
                entries.add(new Entry(
                        entry.path("text").asText(), numbers(entry.path("turns")), texts(entry.path("speakers"))));
            }
        }
        return entries;
    }

    private static List<Integer> numbers(JsonNode list) {
        return texts(list).stream()
                .map(NUMBER::matcher)
                .map(number -> number.matches() ? Integer.parseInt(number.group(1)) : 0)
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
