package dev.chatlab.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.discussion.Discussion;
import dev.chatlab.discussion.Journal;
import dev.chatlab.transcript.Ledger;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LedgerIT {
    private static final Pattern READ = Pattern.compile("turn_pkey.*rows=([0-9.]+) loops=(\\d+)");
    private static final TestDatabase database = new TestDatabase();

    @AutoClose
    private static final TestStore store = new TestStore(database);

    @Test
    void a_ledger_is_made_of_the_first_the_last_and_the_users_newest_turns() {
        Discussion talk = talk(10_000);

        List<Turn> turns = store.ask(new Journal.Ledger(talk.id(), 9_984)).turns();

        assertThat(turns)
                .extracting(Turn::n)
                .containsExactlyElementsOf(Stream.of(
                                IntStream.rangeClosed(1, Ledger.FIRST),
                                IntStream.rangeClosed(0, Ledger.USERS - 1).map(i -> 9_425 + 50 * i),
                                IntStream.rangeClosed(9_984 - Ledger.LAST + 1, 9_984))
                        .flatMap(IntStream::boxed)
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Test
    void what_failed_is_not_in_it_and_of_a_short_talk_it_has_every_turn_once() {
        Discussion talk = talk(40);
        database.execute("UPDATE turn SET status = 'failed' WHERE n = 7 AND discussion = '" + talk.id() + "'");

        assertThat(store.ask(new Journal.Ledger(talk.id(), 24)).turns())
                .extracting(Turn::n)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 24).filter(n -> n != 7).boxed().toList());
    }

    @Test
    void of_twenty_thousand_turns_it_reads_less_than_seven_hundred_rows() {
        assertThat(read(talk(20_000), 19_992)).isLessThan(700);
    }

    /** Rows of the table of turns that the statement touches. */
    private static double read(Discussion talk, int before) {
        database.execute("ANALYZE turn");
        String literal = LedgerSql.TURNS
                .replace("$1", "'" + talk.id() + "'")
                .replace("$2", Integer.toString(before))
                .replace("$3", Integer.toString(Ledger.FIRST))
                .replace("$4", Integer.toString(Ledger.LAST))
                .replace("$5", Integer.toString(Ledger.USERS));
        List<String> plan = database.column("EXPLAIN (ANALYZE, TIMING OFF, COSTS OFF) " + literal);
        double rows = 0;
        for (String line : plan) {
            Matcher read = READ.matcher(line);
            if (read.find()) {
                rows += Double.parseDouble(read.group(1)) * Integer.parseInt(read.group(2));
            }
        }
        assertThat(rows).as(String.join("\n", plan)).isPositive();
        return rows;
    }

    /** One in which the user says every fiftieth turn. */
    private static Discussion talk(int turns) {
        Discussion talk = Sample.held(store, "node").discussion();
        Speaker user = new Speaker(Speaker.Kind.USER, talk.owner(), "Ada");
        Speaker dewey = new Speaker(Speaker.Kind.THEORIST, "dewey", "John Dewey");
        insert(talk, user, "generate_series(25, " + turns + ", 50)");
        insert(talk, dewey, "generate_series(1, " + turns + ")");
        database.execute("UPDATE discussion SET turn_count = " + turns + " WHERE id = '" + talk.id() + "'");
        return talk;
    }

    private static void insert(Discussion talk, Speaker speaker, String numbers) {
        String body = Rows.json(Turn.byUser(1, speaker, "What is play?", Sample.NOON));
        database.execute("INSERT INTO turn SELECT '" + talk.id() + "', n, 1, 'completed', '" + speaker.id()
                + "', jsonb_set('" + body + "', '{n}', to_jsonb(n)) FROM " + numbers + " n ON CONFLICT DO NOTHING");
    }
}
