package dev.chatlab.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.discussion.Live;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MergerTest {
    @Test
    void merged_words_fold_to_the_same_text_whoever_joins_when() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            Merger merger = new Merger();
            Position position = new Position(0);
            position.resume(1);
            StringBuilder spoken = new StringBuilder();
            StringBuilder heard = new StringBuilder();
            int joins = random.nextInt(20);
            for (int i = 0; i < 20; i++) {
                Live.Delta delta = new Live.Delta(1, 5, spoken.length(), "w" + random.nextInt(100) + " ");
                spoken.append(delta.text());
                assertThat(merger.takes(delta)).isTrue();
                merger.add(delta);
                if (i == joins) {
                    hear(position, heard, new Live.Delta(1, 5, 0, spoken.toString()));
                }
                if (random.nextInt(4) == 0) {
                    Live.Delta merged = merger.take();
                    if (i >= joins) {
                        hear(position, heard, merged);
                    }
                }
            }
            Live.Delta rest = merger.take();
            if (rest != null) {
                hear(position, heard, rest);
            }
            assertThat(heard).as("seed %d", seed).hasToString(spoken.toString());
        }
    }

    private static void hear(Position position, StringBuilder heard, Live.Delta delta) {
        switch (position.judge(delta)) {
            case SEND -> append(position, heard, delta);
            case TRIM -> append(position, heard, position.rest(delta));
            case DROP -> {}
            case GAP -> throw new AssertionError("A gap before " + delta);
        }
    }

    private static void append(Position position, StringBuilder heard, Live.Delta delta) {
        assertThat(delta.offset()).isEqualTo(heard.length());
        heard.append(delta.text());
        position.told(delta);
    }

    @Test
    void words_of_another_turn_attempt_or_place_are_not_merged() {
        Merger merger = new Merger();
        merger.add(new Live.Delta(1, 1, 0, "ab"));
        merger.add(new Live.Delta(1, 1, 2, "cd"));
        assertThat(merger.takes(new Live.Delta(1, 1, 4, "e"))).isTrue();
        assertThat(merger.takes(new Live.Delta(1, 1, 5, "e"))).isFalse();
        assertThat(merger.takes(new Live.Delta(1, 2, 4, "e"))).isFalse();
        assertThat(merger.takes(new Live.Delta(2, 1, 4, "e"))).isFalse();
        assertThat(merger.take()).isEqualTo(new Live.Delta(1, 1, 0, "abcd"));
        assertThat(merger.take()).isNull();
    }
}
