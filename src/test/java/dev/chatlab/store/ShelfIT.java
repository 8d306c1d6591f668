package dev.chatlab.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.bus.Ask;
import dev.chatlab.bus.Failure;
import dev.chatlab.discussion.Discussion;
import dev.chatlab.discussion.Event;
import dev.chatlab.discussion.Journal;
import dev.chatlab.discussion.Journal.Append;
import dev.chatlab.discussion.Journal.Held;
import dev.chatlab.discussion.Journal.Locate;
import dev.chatlab.discussion.Journal.Take;
import dev.chatlab.discussion.Shelf;
import dev.chatlab.discussion.View;
import dev.chatlab.transcript.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ShelfIT {
    @AutoClose
    private static final TestStore store = new TestStore(new TestDatabase());

    @Test
    void a_stranger_finds_nothing_on_any_read() {
        Held held = Sample.held(store, "node");
        store.ask(Sample.said(held, "a secret"));
        assertNothingFound(Sample.user(store), held.discussion().id());
        assertThat(store.ask(new Shelf.Search(Sample.user(store), "secret", false, null, 10))
                        .hits())
                .isEmpty();
    }

    @Test
    void what_is_deleted_does_not_exist() {
        Held held = Sample.held(store, "node");
        store.ask(Sample.amended(held, Sample.marked(held.discussion(), false, false, true)));
        String user = held.discussion().owner();

        assertNothingFound(user, held.discussion().id());
        assertThat(store.ask(new Shelf.Find(user, false, null, 10)).discussions())
                .isEmpty();
        assertThat(store.ask(new Take("node", user, List.of(held.discussion().id())))
                        .held())
                .isEmpty();
    }

    @Test
    void ids_that_no_discussion_could_have_find_nothing() {
        for (String id : List.of(
                "", "\u0000", "\ud800", "' OR 1=1 --", "x".repeat(9_000), "00000000-0000-0000-0000-000000000000")) {
            assertNothingFound(Sample.user(store), id);
            assertNothingFound(id, id);
        }
    }

    private static void assertNothingFound(String user, String id) {
        List<Ask<?>> reads = List.of(
                new Shelf.Get(user, id),
                new Shelf.Turns(user, id, 0, 10),
                new Shelf.Events(user, id, 0, 10),
                new Locate(user, id));
        assertThat(reads).allSatisfy(read -> assertThat(store.refusal(read)).isInstanceOf(Failure.NotFound.class));
    }

    @Test
    void turns_and_events_come_in_pages() {
        Held held = Sample.held(store, "node");
        Discussion now = held.discussion();
        for (int i = 1; i <= 5; i++) {
            Append append = Sample.said(now, held.epoch(), "turn " + i, null);
            store.ask(append);
            now = append.after();
        }
        String user = now.owner();

        Shelf.Pages first = store.ask(new Shelf.Turns(user, now.id(), 0, 2));
        assertThat(first.turns()).extracting(Turn::n).containsExactly(1, 2);
        assertThat(first.more()).isTrue();
        Shelf.Pages last = store.ask(new Shelf.Turns(user, now.id(), 2, 3));
        assertThat(last.turns()).extracting(Turn::n).containsExactly(3, 4, 5);
        assertThat(last.more()).isFalse();
        assertThat(store.ask(new Shelf.Turns(user, now.id(), 5, 3)).turns()).isEmpty();

        Shelf.Log log = store.ask(new Shelf.Events(user, now.id(), 1, 3));
        assertThat(log.events()).extracting(Event::seq).containsExactly(2L, 3L, 4L);
        assertThat(log.newest()).isEqualTo(6);
        assertThat(log.more()).isTrue();
        assertThat(store.ask(new Shelf.Events(user, now.id(), 6, 3))).isEqualTo(new Shelf.Log(List.of(), 6, false));
    }

    @Test
    void pages_of_discussions_miss_and_repeat_nothing_and_begin_with_the_pinned() {
        String user = Sample.user(store);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ids.add(Sample.held(store, "node", Sample.discussion(user, "topic " + i))
                    .discussion()
                    .id());
        }
        Held pinned =
                store.ask(new Take("node", user, List.of(ids.get(3)))).held().getFirst();
        store.ask(Sample.amended(pinned, Sample.marked(pinned.discussion(), true, false, false)));
        Held archived =
                store.ask(new Take("node", user, List.of(ids.get(5)))).held().getFirst();
        store.ask(Sample.amended(archived, Sample.marked(archived.discussion(), false, true, false)));
        Held active =
                store.ask(new Take("node", user, List.of(ids.get(0)))).held().getFirst();
        store.ask(Sample.said(active, "newest activity"));

        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            Shelf.Page page = store.ask(new Shelf.Find(user, false, cursor, 2));
            found.addAll(page.discussions().stream().map(View::id).toList());
            cursor = page.cursor();
        } while (cursor != null);

        assertThat(found)
                .startsWith(ids.get(3), ids.get(0))
                .hasSize(6)
                .doesNotHaveDuplicates()
                .doesNotContain(ids.get(5));
        assertThat(store.ask(new Shelf.Find(user, true, null, 9)).discussions())
                .extracting(View::id)
                .containsExactly(ids.get(5));
    }

    @Test
    void search_looks_in_titles_topics_and_turns_and_takes_wildcards_literally() {
        String user = Sample.user(store);
        Held play = Sample.held(store, "node", Sample.discussion(user, "Free Play"));
        Sample.held(store, "node", Sample.discussion(user, "100% discipline"));
        store.ask(Sample.said(play, "Experience is education."));

        assertThat(search(user, "free")).containsExactly("On Free Play");
        assertThat(search(user, "EXPERIENCE")).containsExactly("On Free Play");
        assertThat(search(user, "0%")).containsExactly("On 100% discipline");
        assertThat(search(user, "%")).containsExactly("On 100% discipline");
        assertThat(search(user, "_")).isEmpty();
        assertThat(search(user, "\\")).isEmpty();
        assertThat(search(user, "\u0000")).isEmpty();
        assertThat(search(user, " ")).hasSize(2);
    }

    private static List<String> search(String user, String q) {
        return store.ask(new Shelf.Search(user, q, false, null, 10)).hits().stream()
                .map(hit -> hit.discussion().title())
                .toList();
    }

    @Test
    void a_found_turn_is_named_with_the_words_around() {
        String user = Sample.user(store);
        Held held = Sample.held(store, "node", Sample.discussion(user, "Schools"));
        Discussion now =
                said(held, "Good morning.", "word ".repeat(60) + "then the Lighthouse shone", "Lighthouses again");

        Shelf.Found found = onlyHit(user, "LIGHT shone");
        assertThat(found.turns()).isEqualTo(1);
        assertThat(found.turn()).isEqualTo(2);
        assertThat(found.speaker()).isEqualTo("Ada");
        assertThat(found.excerpt()).startsWith("…word ").endsWith("then the Lighthouse shone");
        assertThat(onlyHit(user, "lighthouse").turns()).isEqualTo(2);
        assertThat(onlyHit(user, "schools")).isEqualTo(new Shelf.Found(0, null, "", ""));
        assertThat(onlyHit(user, "freire").turn()).isNull();
        assertThat(search(user, "good lighthouse")).as("words of two turns").isEmpty();
        assertThat(search(user, "house")).as("the end of a word").isEmpty();
        assertThat(now.turnCount()).isEqualTo(3);
    }

    private static Discussion said(Held held, String... texts) {
        Discussion now = held.discussion();
        for (String text : texts) {
            Append append = Sample.said(now, held.epoch(), text, null);
            store.ask(append);
            now = append.after();
        }
        return now;
    }

    private static Shelf.Found onlyHit(String user, String q) {
        List<Shelf.Hit> hits =
                store.ask(new Shelf.Search(user, q, false, null, 10)).hits();
        assertThat(hits).hasSize(1);
        return hits.getFirst().found();
    }

    @Test
    void what_is_typed_is_never_an_operator() {
        String user = Sample.user(store);
        said(Sample.held(store, "node", Sample.discussion(user, "Trees")), "Don't climb the oak | elm");
        for (String q : List.of("don't", "oak elm", "'oak'", "oak:*", "(oak")) {
            assertThat(search(user, q)).as(q).containsExactly("On Trees");
        }
        for (String q :
                List.of("!birch", "birch|oak", "'", "''", "\\'", ":*", "&", "a".repeat(3_000), "oak <-> elm2")) {
            assertThat(search(user, q)).as(q).isEmpty();
        }
    }

    @Test
    void pages_of_a_search_miss_and_repeat_nothing_and_begin_with_titles() {
        String user = Sample.user(store);
        for (int i = 0; i < 5; i++) {
            Held held = Sample.held(store, "node", Sample.discussion(user, "topic " + i));
            String[] turns = new String[i + 1];
            Arrays.fill(turns, "about kites");
            said(held, turns);
        }
        Sample.held(store, "node", Sample.discussion(user, "Kites"));
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            Shelf.Hits page = store.ask(new Shelf.Search(user, "kites", false, cursor, 2));
            page.hits().forEach(hit -> found.add(hit.discussion().title()));
            cursor = page.cursor();
        } while (cursor != null);
        assertThat(found)
                .containsExactly("On Kites", "On topic 4", "On topic 3", "On topic 2", "On topic 1", "On topic 0");
        assertThat(store.ask(new Shelf.Search(user, "kites", true, null, 9)).hits())
                .isEmpty();
    }

    @Test
    void what_was_deleted_comes_back_for_its_owner_alone() {
        Held held = Sample.held(store, "node");
        store.ask(Sample.amended(held, Sample.marked(held.discussion(), false, false, true)));
        String user = held.discussion().owner();
        String id = held.discussion().id();

        assertThat(store.refusal(new Journal.Restore(Sample.user(store), id))).isInstanceOf(Failure.NotFound.class);
        assertNothingFound(user, id);
        store.ask(new Journal.Restore(user, id));
        store.ask(new Journal.Restore(user, id));
        assertThat(store.ask(new Shelf.Get(user, id)).id()).isEqualTo(id);
        assertThat(store.ask(Sample.said(held, "from before")).outcome())
                .as("a write of whoever held it before")
                .isEqualTo(Journal.Verdict.Outcome.FENCED);
        assertThat(store.ask(new Take("node", user, List.of(id)))
                        .held()
                        .getFirst()
                        .discussion()
                        .deleted())
                .isFalse();
    }

    @Test
    void a_cursor_that_no_page_gave_is_invalid() {
        for (String cursor : List.of("", "!", "abc", "cGlubmVk", "cGxhaW4gbm93IHg", "\u0000")) {
            assertThat(store.refusal(new Shelf.Find("user", false, cursor, 10))).isInstanceOf(Failure.Invalid.class);
            assertThat(store.refusal(new Shelf.Search("user", "word", false, cursor, 10)))
                    .isInstanceOf(Failure.Invalid.class);
        }
    }
}
