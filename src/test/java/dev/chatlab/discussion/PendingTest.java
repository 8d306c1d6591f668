package dev.chatlab.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citation.Relation;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import dev.chatlab.turn.Choose.Due;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PendingTest {
    private static Turn turn(int n, String id, String name, Citation... citations) {
        Speaker speaker = new Speaker(Speaker.Kind.THEORIST, id, name);
        Instant now = Instant.EPOCH;
        return new Turn(
                n,
                speaker,
                "Words.",
                List.of(citations),
                null,
                Turn.Status.COMPLETED,
                null,
                null,
                1,
                1,
                false,
                now,
                now);
    }

    private static Citation of(int n, String id, Relation relation) {
        return new Citation(n, id, null, relation);
    }

    private static @Nullable Due dewey(@Nullable String asked, Turn... recent) {
        return Pending.of("dewey", asked, Arrays.asList(recent));
    }

    @Test
    void a_dispute_awaits_an_answer_before_a_later_support_does() {
        Turn his = turn(1, "dewey", "John Dewey");
        Turn dispute = turn(2, "kant", "Immanuel Kant", of(1, "dewey", Relation.CHALLENGES));
        Turn support = turn(3, "dubois", "W. E. B. Du Bois", of(1, "dewey", Relation.SUPPORTS));
        assertThat(dewey(null, his, dispute, support)).isEqualTo(new Due("Kant", 2, true));
        assertThat(dewey(null, his, support)).isEqualTo(new Due("Du Bois", 3, false));
        assertThat(dewey("dewey", his, dispute, support)).isEqualTo(new Due("Du Bois", 3, false));
    }

    @Test
    void what_came_before_his_own_turn_or_was_said_to_others_awaits_nothing() {
        Turn dispute = turn(2, "kant", "Immanuel Kant", of(1, "dewey", Relation.CHALLENGES));
        Turn elsewhere = turn(4, "kant", "Immanuel Kant", of(1, "freire", Relation.CHALLENGES));
        assertThat(dewey(null, dispute, turn(3, "dewey", "John Dewey"), elsewhere))
                .isNull();
        assertThat(dewey(null)).isNull();
    }
}
