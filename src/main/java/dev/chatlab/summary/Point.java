package dev.chatlab.summary;

import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import org.jspecify.annotations.Nullable;

/** Something that was said in a turn: {@code gist} restates it after "that", or is null where its own words must serve. */
record Point(Turn turn, String who, String whose, @Nullable String gist, String sentence) {
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

    /** To stand behind a verb: {@code that clause} or {@code , "words"}; with the full stop. */
    String told() {
        return gist == null ? ", " + quoted() : " that " + gist + ".";
    }

    /** As {@link #told}, to be followed by more of the sentence; only where there is a gist. */
    String clause() {
        return " that " + gist;
    }

    /** The words themselves, with a full stop if they have none. */
    String quoted() {
        boolean stopped = STOPS.indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
        return "“" + sentence.replace('“', '‘').replace('”', '’') + (stopped ? "”" : ".”");
    }

    boolean isRestated() {
        return gist != null;
    }
}
