package dev.chatlab.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the scripted provider gathers from the prompt it was sent: who is to speak, about what, and what was said. */
record Transcript(String system, String said, String ownLast) {
    private static final Pattern SPEAKER = Pattern.compile("YOUR CHARACTER: (.+?) \\(");
    private static final Pattern TOPIC = Pattern.compile("<topic>(.*?)</topic>", Pattern.DOTALL);
    private static final Pattern TURN =
            Pattern.compile("<turn id=\"(t\\d+)\" by=\"([^\"]*)\">(.*?)</turn>", Pattern.DOTALL);
    private static final Pattern CITED = Pattern.compile("to be cited as \\[\\[(t\\d+)]]");
    private static final Pattern NUMBER = Pattern.compile("It is your turn, t(\\d+)");
    private static final Pattern IDEA = Pattern.compile("\n- [^\n:]+ \\([^\n)]*\\d{3,4}[^\n)]*\\): ([^\n]+)\\.");

    static Transcript of(Asked asked) {
        JsonNode json = asked.json();
        StringBuilder system = new StringBuilder(text(json.path("system")));
        StringBuilder said = new StringBuilder();
        String own = "";
        for (JsonNode message : json.path("messages")) {
            String text = text(message.path("content"));
            switch (message.path("role").asText()) {
                case "system" -> system.append(text);
                case "assistant" -> own = text;
                default -> said.append(text).append('\n');
            }
        }
        return new Transcript(system.toString(), said.toString(), own);
    }

    private static String text(JsonNode content) {
        if (content.isTextual()) {
            return content.textValue();
        }
        StringBuilder text = new StringBuilder();
        content.forEach(part -> text.append(part.path("text").asText("")));
        return text.toString();
    }

    String speaker() {
        return first(SPEAKER, system, "Somebody");
    }

    String topic() {
        return first(TOPIC, said, "the question before us").strip();
    }

    /** The number of the turn that is asked for. */
    int number() {
        return Integer.parseInt(first(NUMBER, said, "1"));
    }

    /** The turns by others that the prompt holds, each as id, name and words. */
    List<MatchResult> turns() {
        return TURN.matcher(said).results().toList();
    }

    /** The turn to be taken up: the one that the task names, or the last; there must be one. */
    MatchResult target() {
        String id = first(CITED, said, "");
        return turns().stream()
                .filter(turn -> turn.group(1).equals(id))
                .findFirst()
                .orElseGet(() -> turns().getLast());
    }

    String lastId() {
        return turns().isEmpty() ? "t1" : turns().getLast().group(1);
    }

    /** Somebody else at the table. */
    String other() {
        return turns().isEmpty() ? "Socrates" : turns().getLast().group(2);
    }

    /** What the speaker said last, or this when it has not spoken. */
    String ownLast(String otherwise) {
        return ownLast.isEmpty() ? otherwise : ownLast;
    }

    /** The ideas of the speaker's card, each as that-clauses. */
    List<String[]> ideas() {
        return IDEA.matcher(system)
                .results()
                .map(result -> result.group(1).split("; ", -1))
                .toList();
    }

    private static String first(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }
}
