package dev.chatlab.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatlab.bus.Failure;
import dev.chatlab.turn.Choose.Due;
import dev.chatlab.turn.Choose.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnPolicyTest {
    private static final List<String> NAMES = List.of("dewey", "montessori", "piaget", "vygotsky", "freire", "hooks");

    /** A table that keeps its own tally while turns are chosen. */
    private static final class Table {
        final int size;
        final int[] silent;
        final int[] taken;
        final double[] share;
        final boolean[] muted;
        String last;

        Table(int size) {
            this.size = size;
            this.silent = new int[size];
            this.taken = new int[size];
            this.share = new double[size];
            Arrays.fill(share, 1);
            this.muted = new boolean[size];
        }

        String next(Policy policy, long seed, int n, String named, String asked, Random replies) {
            List<Member> members = IntStream.range(0, size)
                    .mapToObj(i -> new Member(
                            NAMES.get(i), silent[i], taken[i], replies.nextDouble(), false, share[i], muted[i]))
                    .toList();
            String speaker = TurnPolicy.decide(new Choose(policy, seed, n, members, named, asked, last))
                    .speaker();
            for (int i = 0; i < size; i++) {
                boolean spoke = NAMES.get(i).equals(speaker);
                silent[i] = spoke ? 0 : silent[i] + 1;
                taken[i] += spoke ? 1 : 0;
            }
            last = speaker;
            return speaker;
        }
    }

    @Test
    void it_always_answers_with_a_member_who_did_not_just_speak() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Table table = new Table(1 + random.nextInt(6));
            String before = null;
            for (int n = 1; n <= 60; n++) {
                String asked = random.nextBoolean() ? NAMES.get(random.nextInt(6)) : null;
                String speaker = table.next(Policy.NATURAL, seed, n, null, asked, random);
                assertThat(NAMES.subList(0, table.size)).as("seed %s", seed).contains(speaker);
                if (table.size > 1) {
                    assertThat(speaker).as("seed %s, turn %s", seed, n).isNotEqualTo(before);
                }
                before = speaker;
            }
        }
    }

    @Test
    void nobody_stays_silent_longer_than_twice_the_table_even_when_two_ask_only_each_other() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Table table = new Table(2 + random.nextInt(5));
            for (int n = 1; n <= 100; n++) {
                String asked = "dewey".equals(table.last) ? "montessori" : "dewey";
                table.next(Policy.NATURAL, seed, n, null, asked, random);
                for (int silence : table.silent) {
                    assertThat(silence).as("seed %s, turn %s", seed, n).isLessThanOrEqualTo(2 * table.size);
                }
            }
        }
    }

    @Test
    void turns_are_shared_evenly() {
        for (long seed = 0; seed < 20; seed++) {
            Table table = new Table(4);
            for (int n = 1; n <= 40; n++) {
                table.next(Policy.NATURAL, seed, n, null, null, new Random(seed * 100 + n));
            }
            for (int taken : table.taken) {
                assertThat(taken).as("seed %s", seed).isBetween(7, 13);
            }
        }
    }

    @Test
    void a_share_of_the_turns_is_kept_even_by_who_was_silent_longest() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Table table = new Table(3 + random.nextInt(4));
            table.share[1] = 0.2;
            for (int n = 1; n <= 60; n++) {
                table.next(Policy.NATURAL, seed, n, null, null, random);
                assertThat(table.taken[1]).as("seed %s, turn %s", seed, n).isLessThanOrEqualTo(Math.max(1, n / 5));
            }
            assertThat(table.taken[1]).as("seed %s", seed).isGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void who_has_used_up_a_share_still_speaks_when_named_when_asked_and_when_nobody_else_can() {
        Member often = new Member("montessori", 9, 4, 1, false, 0.2, false);
        List<Member> three = List.of(new Member("dewey", 0, 2, 0, true), often, new Member("piaget", 1, 2, 0, true));
        assertThat(speaker(Policy.NATURAL, three, null, null)).isEqualTo("piaget");
        assertThat(speaker(Policy.NATURAL, three, "montessori", null)).isEqualTo("montessori");
        assertThat(speaker(Policy.NATURAL, three, null, "montessori")).isEqualTo("montessori");
        assertThat(speaker(Policy.NATURAL, three.subList(0, 2), null, null)).isEqualTo("montessori");
        assertThat(speaker(Policy.ONCE, three, null, null)).isEqualTo("montessori");
        List<Member> waiting = List.of(three.getFirst(), often, new Member("piaget", 1, 2, 0, false));
        assertThat(speaker(Policy.ONCE, waiting, null, null)).isEqualTo("piaget");
    }

    @Test
    void whoever_is_muted_speaks_only_when_named_and_nobody_else_waits_longer_for_it() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Table table = new Table(2 + random.nextInt(5));
            for (int i = 1; i < table.size; i++) {
                table.muted[i] = random.nextBoolean();
            }
            for (int n = 1; n <= 60; n++) {
                Policy policy = random.nextInt(4) == 0 ? Policy.ROUND : Policy.NATURAL;
                String named = random.nextInt(8) == 0 ? NAMES.get(random.nextInt(table.size)) : null;
                String asked = NAMES.get(random.nextInt(6));
                String speaker = table.next(policy, seed, n, named, asked, random);
                int seat = NAMES.indexOf(speaker);
                assertThat(seat).as("seed %s, turn %s", seed, n).isLessThan(table.size);
                if (named != null) {
                    assertThat(speaker).as("seed %s, turn %s", seed, n).isEqualTo(named);
                } else {
                    assertThat(table.muted[seat])
                            .as("seed %s, turn %s", seed, n)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void the_bound_on_silence_holds_for_all_who_are_not_muted() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Table table = new Table(3 + random.nextInt(4));
            table.muted[2] = true;
            for (int n = 1; n <= 100; n++) {
                String asked = "dewey".equals(table.last) ? "montessori" : "dewey";
                table.next(Policy.NATURAL, seed, n, null, asked, random);
                for (int i = 0; i < table.size; i++) {
                    int silence = table.muted[i] ? 0 : table.silent[i];
                    assertThat(silence).as("seed %s, turn %s", seed, n).isLessThanOrEqualTo(2 * table.size);
                }
            }
            assertThat(table.taken[2]).isZero();
        }
    }

    @Test
    void a_round_goes_on_behind_a_muted_seat_that_was_asked_by_name() {
        Table table = new Table(4);
        table.muted[1] = true;
        Random any = new Random(1);
        List<String> order = new ArrayList<>();
        for (String named : Arrays.asList(null, null, "montessori", null, null, null)) {
            order.add(table.next(Policy.ROUND, 1, 1, named, null, any));
        }
        assertThat(order).containsExactly("dewey", "piaget", "montessori", "piaget", "vygotsky", "dewey");
    }

    @Test
    void once_does_not_wait_for_the_muted() {
        Member silent = new Member("freire", 4, 0, 1, false, 1, true);
        List<Member> left = List.of(silent, new Member("piaget", 1, 0, 0, false));
        assertThat(speaker(Policy.ONCE, left, null, "freire")).isEqualTo("piaget");
        List<Member> over = List.of(silent, new Member("piaget", 0, 1, 0, true));
        assertThatThrownBy(() -> speaker(Policy.ONCE, over, null, null))
                .isInstanceOfSatisfying(
                        Failure.Conflict.class, f -> assertThat(f.code()).isEqualTo("round_over"));
    }

    @Test
    void where_all_are_muted_somebody_must_be_named() {
        List<Member> muted =
                List.of(new Member("freire", 4, 0, 1, false, 1, true), new Member("piaget", 1, 0, 0, false, 1, true));
        for (Policy policy : Policy.values()) {
            assertThatThrownBy(() -> speaker(policy, muted, null, "freire"))
                    .isInstanceOfSatisfying(
                            Failure.Invalid.class, f -> assertThat(f.code()).isEqualTo("no_speaker"));
            assertThat(speaker(policy, muted, "piaget", null)).isEqualTo("piaget");
        }
    }

    private static String speaker(Policy policy, List<Member> members, String named, String asked) {
        return TurnPolicy.decide(new Choose(policy, 1, 9, members, named, asked, "dewey"))
                .speaker();
    }

    @Test
    void the_same_seed_gives_the_same_order_and_another_seed_another() {
        assertThat(order(7)).isEqualTo(order(7)).isNotEqualTo(order(8));
    }

    private static List<String> order(long seed) {
        Table table = new Table(4);
        List<String> order = new ArrayList<>();
        for (int n = 1; n <= 20; n++) {
            order.add(table.next(Policy.NATURAL, seed, n, null, null, new Random(3)));
        }
        return order;
    }

    @Test
    void whom_the_user_names_speaks_even_twice_in_a_row() {
        Table table = new Table(3);
        table.last = "piaget";
        assertThat(table.next(Policy.NATURAL, 1, 5, "piaget", "dewey", new Random(1)))
                .isEqualTo("piaget");
        assertThat(table.next(Policy.MANUAL, 1, 6, "piaget", null, new Random(1)))
                .isEqualTo("piaget");
    }

    @Test
    void whom_the_last_speaker_asked_answers() {
        Table table = new Table(3);
        table.last = "dewey";
        assertThat(table.next(Policy.NATURAL, 1, 5, null, "piaget", new Random(1)))
                .isEqualTo("piaget");
    }

    @Test
    void a_round_follows_the_seats() {
        Table table = new Table(3);
        Random any = new Random(1);
        List<String> order = IntStream.rangeClosed(1, 5)
                .mapToObj(n -> table.next(Policy.ROUND, 1, n, null, null, any))
                .toList();
        assertThat(order).containsExactly("dewey", "montessori", "piaget", "dewey", "montessori");
    }

    @Test
    void once_ends_when_everyone_has_spoken_since_the_users_message() {
        List<Member> spoken = List.of(new Member("dewey", 0, 1, 0, true), new Member("piaget", 1, 1, 0, true));
        assertThatThrownBy(() -> TurnPolicy.decide(new Choose(Policy.ONCE, 1, 3, spoken, null, null, "dewey")))
                .isInstanceOfSatisfying(
                        Failure.Conflict.class, f -> assertThat(f.code()).isEqualTo("round_over"));
        List<Member> one = List.of(new Member("dewey", 0, 1, 0, true), new Member("piaget", 1, 0, 0, false));
        assertThat(TurnPolicy.decide(new Choose(Policy.ONCE, 1, 3, one, null, null, "dewey"))
                        .speaker())
                .isEqualTo("piaget");
    }

    @Test
    void manual_waits_for_a_name() {
        List<Member> members = List.of(new Member("dewey", 0, 0, 0, false));
        assertThatThrownBy(() -> TurnPolicy.decide(new Choose(Policy.MANUAL, 1, 1, members, null, null, null)))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class, f -> assertThat(f.code()).isEqualTo("no_speaker"));
    }

    @Test
    void every_choice_names_its_policy_its_candidates_and_its_seed() {
        List<Member> members = List.of(new Member("dewey", 2, 0, .5, false), new Member("piaget", 0, 1, .1, false));
        Chosen chosen = TurnPolicy.decide(new Choose(Policy.NATURAL, 42, 3, members, null, null, "piaget"));
        assertThat(chosen.choice().policy()).isEqualTo("natural");
        assertThat(chosen.choice().seed()).isEqualTo(42);
        assertThat(chosen.choice().why()).isNotBlank();
        assertThat(chosen.choice().candidates())
                .singleElement()
                .satisfies(c -> assertThat(c.id()).isEqualTo("dewey"));
    }

    private static final Due DISPUTE = new Due("Kant", 7, true);

    private static String why(Policy policy, String asked, Member... members) {
        return TurnPolicy.decide(new Choose(policy, 1, 9, List.of(members), null, asked, "freire"))
                .choice()
                .why();
    }

    private static Member member(String id, int silent, int taken, double reply, Due due) {
        return new Member(id, silent, taken, reply, false, 1, false, due);
    }

    @Test
    void the_reason_tells_what_decided() {
        Member freire = member("freire", 0, 2, 0, null);
        Member dewey = member("dewey", 1, 2, 1, DISPUTE);
        Member piaget = member("piaget", 2, 2, 0, null);
        assertThat(why(Policy.NATURAL, null, freire, dewey, piaget))
                .isEqualTo("Has most to answer: Kant’s challenge in turn 7.");
        assertThat(why(Policy.NATURAL, null, freire, member("dewey", 1, 2, 1, new Due("Kant", 7, false)), piaget))
                .isEqualTo("Has most to answer: Kant in turn 7.");
        assertThat(why(Policy.NATURAL, null, freire, member("dewey", 1, 2, 0, DISPUTE), piaget))
                .isEqualTo("Has waited longest.");
        assertThat(why(Policy.NATURAL, null, freire, dewey, member("piaget", 8, 0, 0, null)))
                .isEqualTo("Has not spoken yet.");
        assertThat(why(Policy.NATURAL, "dewey", freire, member("dewey", 1, 2, 0, new Due("Freire", 8, false)), piaget))
                .isEqualTo("Was asked by Freire.");
        assertThat(why(Policy.NATURAL, null, member("dewey", 0, 0, 1, null), member("piaget", 0, 0, 0, null)))
                .isEqualTo("Opens the discussion.");
        assertThat(why(Policy.ONCE, null, freire, dewey)).isEqualTo("Has not spoken since your last message.");
        assertThat(why(Policy.ONCE, null, freire, member("dewey", 9, 0, 1, null)))
                .isEqualTo("Has not spoken yet.");
    }

    @Test
    void every_reason_fits_one_line_of_a_telephone() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Member> members = NAMES.stream()
                    .map(id -> member(id, random.nextInt(6), random.nextInt(5), random.nextDouble(), DISPUTE))
                    .toList();
            Chosen chosen = TurnPolicy.decide(new Choose(Policy.NATURAL, seed, 9, members, null, null, "dewey"));
            assertThat(chosen.choice().why()).hasSizeLessThan(50).doesNotContain(" or ");
        }
    }
}
