package dev.chatlab.web.live;

import dev.chatlab.discussion.Live;
import org.jspecify.annotations.Nullable;

/** Words that wait to be told together: contiguous ones of one attempt. */
final class Merger {
    private final StringBuilder text = new StringBuilder();
    private Live.@Nullable Delta first;
    private int parts;

    boolean isEmpty() {
        return first == null;
    }

    /** Whether these words continue those that wait. */
    boolean takes(Live.Delta delta) {
        Live.Delta start = first;
        return start == null
                || (start.turn() == delta.turn()
                        && start.attempt() == delta.attempt()
                        && start.offset() + length(start) == delta.offset());
    }

    private int length(Live.Delta start) {
        return parts == 1 ? start.text().length() : text.length();
    }

    void add(Live.Delta delta) {
        Live.Delta start = first;
        if (start == null) {
            first = delta;
        } else {
            if (parts == 1) {
                text.append(start.text());
            }
            text.append(delta.text());
        }
        parts++;
    }

    /** All that waits as one; nothing waits afterwards. */
    Live.@Nullable Delta take() {
        Live.Delta start = first;
        if (start == null || parts == 1) {
            clear();
            return start;
        }
        Live.Delta whole = new Live.Delta(start.turn(), start.attempt(), start.offset(), text.toString());
        clear();
        return whole;
    }

    void clear() {
        first = null;
        parts = 0;
        text.setLength(0);
    }
}
