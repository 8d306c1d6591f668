package dev.chatlab.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.bus.Failure;
import dev.chatlab.discussion.Discussion;
import dev.chatlab.discussion.Journal.Verdict.Outcome;
import dev.chatlab.persona.Manuscripts;
import dev.chatlab.persona.Manuscripts.Create;
import dev.chatlab.persona.Manuscripts.Fetch;
import dev.chatlab.persona.Manuscripts.Manuscript;
import dev.chatlab.persona.Manuscripts.Newest;
import dev.chatlab.persona.Manuscripts.Revise;
import dev.chatlab.persona.Manuscripts.Titles;
import dev.chatlab.persona.Manuscripts.Withdraw;
import dev.chatlab.persona.Profile;
import io.vertx.core.Future;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ManuscriptIT {
    private static final TestDatabase database = new TestDatabase();

    @AutoClose
    private static final TestStore store = new TestStore(database);

    private String ada;

    @BeforeEach
    void somebody_is_there() {
        ada = Sample.user(store);
    }

    private static Revise revise(String owner, String text, String... versions) {
        return new Revise(Sample.profile(owner, "loom", text), text, List.of(versions));
    }

    private void assertInUse(String text, long revision) {
        assertThat(store.ask(new Fetch(ada, "loom", null))).isEqualTo(new Manuscript("loom", text, revision, text));
    }

    @Test
    void what_was_created_is_found_by_its_owner_and_nobody_else() {
        store.ask(Sample.character(ada, "loom", "one", null));
        assertInUse("one", 1);
        assertThat(store.ask(new Titles(ada)).profiles()).containsExactly(Sample.profile(ada, "loom", "one"));

        String eve = Sample.user(store);
        assertThat(store.refusal(new Fetch(eve, "loom", null))).isInstanceOf(Failure.NotFound.class);
        assertThat(store.refusal(new Fetch(eve, "loom", "one"))).isInstanceOf(Failure.NotFound.class);
        assertThat(store.refusal(new Newest(eve, "loom", ""))).isInstanceOf(Failure.NotFound.class);
        assertThat(store.refusal(revise(eve, "mine now"))).isInstanceOf(Failure.NotFound.class);
        assertThat(store.refusal(new Withdraw(eve, "loom", List.of()))).isInstanceOf(Failure.NotFound.class);
        assertThat(store.ask(new Titles(eve)).profiles()).isEmpty();
        store.ask(Sample.character(eve, "loom", "hers", null));
        assertInUse("one", 1);
    }

    @Test
    void of_two_revisions_of_one_version_the_second_is_stale_and_a_repeat_is_not() {
        store.ask(Sample.character(ada, "loom", "one", null));
        assertThat(store.ask(revise(ada, "two", "one")).revision()).isEqualTo(2);
        Failure stale = store.refusal(revise(ada, "three", "one"));
        assertThat(stale).isInstanceOf(Failure.Stale.class);
        assertThat(stale.detail()).contains("two");
        assertThat(store.ask(revise(ada, "two", "one")).revision()).isEqualTo(2);
        assertThat(store.refusal(new Withdraw(ada, "loom", List.of("one")))).isInstanceOf(Failure.Stale.class);
        assertInUse("two", 2);
    }

    @Test
    void of_many_revisions_at_once_one_is_kept() {
        store.ask(Sample.character(ada, "loom", "one", null));
        List<Future<Manuscript>> all = IntStream.range(0, 8)
                .mapToObj(i -> store.send(revise(ada, "by " + i, "one")))
                .toList();
        TestStore.wait(Future.join(all).otherwiseEmpty());
        assertThat(all).filteredOn(Future::succeeded).hasSize(1);
        assertThat(all)
                .filteredOn(Future::failed)
                .allSatisfy(late -> assertThat(late.cause()).isInstanceOf(Failure.Stale.class));
    }

    @Test
    void every_version_stays_also_of_a_deleted_character_which_may_come_back() {
        store.ask(Sample.character(ada, "loom", "one", null));
        store.ask(revise(ada, "two"));
        store.ask(new Withdraw(ada, "loom", List.of("two")));

        assertThat(store.refusal(new Fetch(ada, "loom", null))).isInstanceOf(Failure.NotFound.class);
        assertThat(store.refusal(revise(ada, "three"))).isInstanceOf(Failure.NotFound.class);
        assertThat(store.refusal(new Withdraw(ada, "loom", List.of()))).isInstanceOf(Failure.NotFound.class);
        assertThat(store.ask(new Titles(ada)).profiles()).isEmpty();
        assertThat(store.ask(new Fetch(ada, "loom", "one")).yaml()).isEqualTo("one");
        assertThat(store.ask(new Newest(ada, "loom", "one")).yaml()).isEqualTo("two");
        assertThat(store.ask(new Newest(ada, "loom", "two")).yaml()).isEmpty();

        store.ask(Sample.character(ada, "loom", "three", null));
        assertInUse("three", 3);
        assertThat(store.ask(new Fetch(ada, "loom", "two")).yaml()).isEqualTo("two");
    }

    @Test
    void a_second_character_of_the_same_id_is_refused() {
        store.ask(Sample.character(ada, "loom", "one", null));
        assertThat(store.refusal(Sample.character(ada, "loom", "two", null)).code())
                .isEqualTo("persona_exists");
        assertInUse("one", 1);
    }

    @Test
    void a_creation_sent_twice_or_many_times_at_once_happens_once() {
        Create create = Sample.character(ada, "loom", "one", "key");
        List<Future<Manuscript>> all =
                IntStream.range(0, 8).mapToObj(i -> store.send(create)).toList();
        TestStore.wait(Future.all(all));
        assertThat(all).allSatisfy(kept -> assertThat(kept.result().version()).isEqualTo("one"));
        store.ask(revise(ada, "two"));
        store.ask(new Withdraw(ada, "loom", List.of()));
        assertThat(store.ask(create).yaml()).isEqualTo("one");
        assertThat(store.refusal(Sample.character(ada, "other", "one", "key")).code())
                .isEqualTo("key_reused");
    }

    @Test
    void a_key_is_used_up_by_whatever_it_created_first() {
        Discussion discussion = Sample.discussion(ada, "keys");
        store.ask(Sample.create(discussion, "launch"));
        assertThat(store.refusal(Sample.character(ada, "loom", "one", "launch")).code())
                .isEqualTo("key_reused");
        store.ask(Sample.character(ada, "loom", "one", "persona"));
        assertThat(store.ask(Sample.create(Sample.discussion(ada, "more"), "persona"))
                        .outcome())
                .isEqualTo(Outcome.REPEATED);
        assertThat(Objects.requireNonNull(store.ask(new dev.chatlab.discussion.Journal.Recall(ada, "", "persona"))
                                .receipt())
                        .fingerprint())
                .isEqualTo("print of loomone");
    }

    @Test
    void there_is_a_most_and_deleting_makes_room() {
        database.execute("INSERT INTO persona (owner, id, version) SELECT '" + ada + "', 'p' || i, 'v' FROM "
                + "generate_series(1, " + (Manuscripts.MOST - 1) + ") i");
        store.ask(Sample.character(ada, "loom", "one", null));
        Failure full = store.refusal(Sample.character(ada, "more", "one", null));
        assertThat(full.code()).isEqualTo("too_many_personas");
        assertThat(full.detail()).contains("200");
        store.ask(new Withdraw(ada, "p1", List.of()));
        store.ask(Sample.character(ada, "more", "one", null));
    }

    @Test
    void nobody_cannot_keep_anything() {
        Profile nobodys = Sample.profile("nobody", "loom", "one");
        assertThat(store.refusal(new Create(nobodys, "one", null, "print"))).isInstanceOf(Failure.NotFound.class);
    }
}
