package dev.chatlab.summary;

import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Standalone;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.scripted.Restating.Kind;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said in a turn. {@code gist} restates it after "that", or is null where its own words must serve;
 * {@code kind} is null where no notes tell what the sentence does.
 */
record Point(
        Turn turn,
        String who,
        @Nullable String gist,
        String sentence,
        @Nullable Kind kind,
        Map<String, Double> themes,
        Set<String> named) {
    private static final String STOPS = ".!?…";

    Speaker speaker() {
        return turn.speaker();
    }

    /** The same thing said again by the same speaker has the same key. */
    String key() {
        return speaker().id() + "|" + (gist == null ? sentence : gist);
    }

    /** What it says, for comparing. */
    String words() {
        return gist == null ? sentence : gist + ". " + sentence;
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Whether its own words can be read without those around them. */
    boolean isQuotable() {
        return kind != Kind.SUPPORT && kind != Kind.TURN && Standalone.is(sentence);
    }

    /** Whether it can be told at all. */
    boolean isTellable() {
        return gist != null || isQuotable();
    }

    /** One whole sentence with its speaker: in its own words if they stand alone, else restated. */
    String told() {
        return gist == null || isQuotable() ? who + ": " + quoted() : who + " holds that " + gist + ".";
    }

    /** The words themselves, with a full stop if they have none. */
    String quoted() {
        return quoted(sentence);
    }

    static String quoted(String sentence) {
        boolean stopped = STOPS.indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
        return "“" + sentence.replace('“', '‘').replace('”', '’') + (stopped ? "”" : ".”");
    }

    /** Whether the two stand on different sides of a theme. */
    boolean opposes(Point other) {
        return themes.keySet().stream().anyMatch(theme -> sides(other, theme) < 0);
    }

    /** Whether they do so on a theme that both name, for everybody to see. */
    boolean visiblyOpposes(Point other) {
        return named.stream().filter(other.named::contains).anyMatch(theme -> sides(other, theme) < 0);
    }

    /** Whether the two stand on the same side of a theme that both name, and on different ones of none. */
    boolean joins(Point other) {
        return !opposes(other)
                && named.stream().filter(other.named::contains).anyMatch(theme -> sides(other, theme) > 0);
    }

    private double sides(Point other, String theme) {
        return themes.getOrDefault(theme, 0.0) * other.themes.getOrDefault(theme, 0.0);
    }
}
