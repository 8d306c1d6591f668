package dev.chatlab.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a client makes of a discussion's frames, by the contract and nothing else, over any number of connections. Whatever
 * breaks the contract is noted in {@link #violations()}.
 */
final class Fold {
    private static final Set<String> DURABLE =
            Set.of("turn.started", "turn.completed", "turn.failed", "turn.updated", "discussion.updated");
    private static final Pattern HELD_BACK = Pattern.compile("\\[\\[[^\\]]*\\]?$|\\s$|[\\uD800-\\uDBFF]$");

    private final TreeMap<Integer, JsonNode> turns = new TreeMap<>();
    private final Map<Integer, Words> words = new TreeMap<>();
    private final Set<Integer> streamed = new TreeSet<>();
    private final List<String> violations = new ArrayList<>();
    private long seq;
    private boolean greeted;

    /** The words of a turn in one attempt. */
    private static final class Words {
        private int attempt;
        private boolean current = true;
        private final StringBuilder text = new StringBuilder();
    }

    /** A new connection begins; what it tells of an open turn starts anew. */
    synchronized void connected() {
        greeted = false;
        words.values().forEach(each -> each.current = false);
    }

    synchronized void add(JsonNode frame) {
        String type = frame.path("type").asText();
        if (!greeted && !type.equals("hello")) {
            violations.add("before hello: " + frame);
        }
        switch (type) {
            case "hello" -> hello(frame);
            case "turn.delta" -> delta(frame);
            case "turn.reset" -> reset(frame);
            default -> {
                if (DURABLE.contains(type)) {
                    durable(type, frame);
                }
            }
        }
    }

    private void hello(JsonNode frame) {
        if (greeted) {
            violations.add("second hello: " + frame);
        }
        if (frame.path("seq").asLong() < seq) {
            violations.add("hello goes back from " + seq + ": " + frame);
        }
        greeted = true;
    }

    private void durable(String type, JsonNode frame) {
        if (frame.path("seq").asLong() != seq + 1) {
            violations.add("after " + seq + " came " + frame);
        }
        seq = frame.path("seq").asLong();
        if (!type.equals("discussion.updated")) {
            turn(type, frame.path("turn"));
        }
    }

    private void turn(String type, JsonNode turn) {
        int n = turn.path("n").asInt();
        Words said = words.remove(n);
        if (said != null && said.current && type.equals("turn.completed")) {
            streamed.add(n);
            if (!said.text.toString().equals(turn.path("text").asText())) {
                violations.add("turn " + n + " was streamed as <" + said.text + "> and stored as " + turn);
            }
        }
        if (type.equals("turn.started") && turns.containsKey(n)) {
            violations.add("started twice: " + turn);
        }
        turns.put(n, turn);
    }

    private void delta(JsonNode frame) {
        int n = frame.path("turn").asInt();
        Words said = attempt(n, frame);
        if (said == null) {
            return;
        }
        int offset = frame.path("offset").asInt();
        if (offset > said.text.length()) {
            violations.add("a hole after " + said.text.length() + ": " + frame);
        }
        said.text.setLength(Math.min(offset, said.text.length()));
        said.text.append(frame.path("text").asText());
        if (HELD_BACK.matcher(said.text).find()) {
            violations.add("ends on what is to be held back: " + frame);
        }
    }

    private void reset(JsonNode frame) {
        Words said = attempt(frame.path("turn").asInt(), frame);
        if (said != null) {
            said.text.setLength(0);
        }
    }

    /** Whether the turn was begun and not ended, as far as was told. */
    synchronized boolean isSpeaking(int n) {
        return turns.containsKey(n) && turns.get(n).path("status").asText().equals("speaking");
    }

    /** The words that the frame goes on with; null when it belongs to a lower attempt. */
    private Words attempt(int n, JsonNode frame) {
        if (!turns.containsKey(n) || !turns.get(n).path("status").asText().equals("speaking")) {
            violations.add("not about an open turn: " + frame);
        }
        Words said = words.computeIfAbsent(n, fresh -> new Words());
        int attempt = frame.path("attempt").asInt();
        if (attempt < said.attempt) {
            violations.add("attempt " + said.attempt + " was followed by a lower one: " + frame);
            return null;
        }
        if (attempt > said.attempt) {
            said.text.setLength(0);
        }
        said.attempt = attempt;
        said.current = true;
        return said;
    }

    synchronized long seq() {
        return seq;
    }

    synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    /** Turns by n, each as its last event told it. */
    synchronized Map<Integer, JsonNode> turns() {
        return new TreeMap<>(turns);
    }

    synchronized List<JsonNode> turnsAfter(int n) {
        return List.copyOf(turns.tailMap(n + 1).values());
    }

    /** The turns whose words came as deltas up to their end. */
    synchronized Set<Integer> streamed() {
        return new TreeSet<>(streamed);
    }

    /** The words so far of a turn that is open here; empty when none came. */
    synchronized String wordsOf(int n) {
        Words said = words.get(n);
        return said == null ? "" : said.text.toString();
    }
}
