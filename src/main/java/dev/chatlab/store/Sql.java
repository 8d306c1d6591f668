package dev.chatlab.store;

/**
 * Every statement the store runs but those of {@link AccountSql}, {@link ManuscriptSql}, {@link SpendingSql},
 * {@link LedgerSql} and {@link SearchSql}; nothing else in the house speaks SQL.
 */
final class Sql {
    private Sql() {}

    /** For the connection that appends: planned once and always by the keys, so that a plan made on empty tables stays right. */
    static final String TUNE_APPEND = "SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; "
            + "SET enable_bitmapscan = off; SET enable_mergejoin = off; SET enable_hashjoin = off";

    /** Until the transaction ends. */
    static final String PLAN_WITHOUT_VALUES = "SET LOCAL plan_cache_mode = force_generic_plan";

    /**
     * Appends a batch, one row {@code i} per discussion with its events {@code e}, and names those written. A row counts if its
     * epoch and expected sequence are still the discussion's and its key was never used; the rest stands untouched. Rows are
     * locked in order of id. A row without events stores its receipt only. {@code IS TRUE} keeps the look-up a hash, which the planner would turn into a loop.
     */
    static final String APPEND = """
            WITH i AS (
              SELECT * FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::bigint[], $5::text[], $6::text[],
                $7::boolean[], $8::boolean[], $9::boolean[], $10::boolean[], $11::int[], $12::timestamptz[],
                $13::text[], $14::text[], $15::text[], $16::text[])
              AS t(id, epoch, first, next, state, title, busy, pinned, archived, deleted, turn_count, at,
                actor, key, fingerprint, answer)),
            held AS (
              SELECT i.* FROM discussion d JOIN i ON d.id = i.id AND d.epoch = i.epoch AND d.next_seq = i.first
              WHERE NOT EXISTS (
                SELECT FROM command c WHERE c.user_id = i.actor AND c.discussion = i.id AND c.key = i.key)
              ORDER BY d.id FOR NO KEY UPDATE OF d),
            happened AS (
              SELECT e.*, e.body::jsonb AS json
              FROM unnest($17::text[], $18::bigint[], $19::bigint[], $20::text[], $21::timestamptz[], $22::text[], $23::text[],
                $24::int[], $25::int[], $26::text[], $27::text[])
              AS e(id, epoch, seq, actor, at, key, body, n, variant, status, speaker)
              WHERE (e.id IN (SELECT id FROM held)) IS TRUE),
            stated AS (
              UPDATE discussion d SET next_seq = h.next, state = h.state::json, title = h.title, busy = h.busy,
                pinned = h.pinned, archived = h.archived, turn_count = h.turn_count, updated_at = h.at,
                deleted_at = CASE WHEN h.deleted THEN coalesce(d.deleted_at, clock_timestamp()) END
              FROM held h WHERE d.id = h.id AND h.next > h.first),
            events AS (
              INSERT INTO event (discussion, seq, epoch, actor, at, command_key, body)
              SELECT id, seq, epoch, actor, at, key, json FROM happened),
            turns AS (
              INSERT INTO turn (discussion, n, variant, status, speaker, body)
              SELECT id, n, variant, status, speaker, json -> 'turn' FROM happened WHERE n IS NOT NULL
              ON CONFLICT (discussion, n, variant)
              DO UPDATE SET status = excluded.status, speaker = excluded.speaker, body = excluded.body),
            receipts AS (
              INSERT INTO command (user_id, discussion, key, fingerprint, answer)
              SELECT actor, id, key, fingerprint, answer::jsonb FROM held WHERE key IS NOT NULL)
            SELECT id FROM held
            """;

    /** Why rows were not written: their key was used, or, where a lost connection left doubt, they already stand. */
    static final String WHY_NOT_APPENDED = """
            SELECT i.id,
              EXISTS (SELECT FROM command c
                WHERE c.user_id = i.actor AND c.discussion = i.id AND c.key = i.key) AS repeated,
              i.doubtful AND EXISTS (SELECT FROM event e WHERE e.discussion = i.id AND e.seq = i.first
                AND e.epoch = i.epoch AND e.body = i.event::jsonb) AS stands
            FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::boolean[])
              AS i(id, epoch, first, event, actor, key, doubtful)
            """;

    static final String CREATE = """
            WITH receipt AS (
              INSERT INTO command (user_id, discussion, key, fingerprint, answer)
              SELECT $1, '', $2, $3, $4::text::jsonb WHERE $2::text IS NOT NULL
              ON CONFLICT DO NOTHING RETURNING key),
            made AS (
              INSERT INTO discussion (id, next_seq, state, title, topic, language, busy, pinned, archived, turn_count,
                created_at, updated_at)
              SELECT $5, $6, $7::text::json, $8, $9, $10, $11, $12, $13, $14, $15, $16
              WHERE $2::text IS NULL OR EXISTS (SELECT FROM receipt) RETURNING id),
            seats AS (
              INSERT INTO seat (discussion, position, persona, version, name, voice, owner)
              SELECT made.id, s.position, s.persona, s.version, s.name, s.voice, s.owner FROM made CROSS JOIN
                unnest($17::text[], $18::text[], $19::text[], $20::text[], $24::text[])
                WITH ORDINALITY AS s(persona, version, name, voice, owner, position)),
            members AS (
              INSERT INTO member (discussion, user_id, role) SELECT id, $21, 'owner' FROM made),
            opening AS (
              INSERT INTO event (discussion, seq, epoch, actor, at, command_key, body)
              SELECT id, $22, 0, $1, $16, $2, $23::text::jsonb FROM made)
            SELECT id FROM made
            """;

    static final String RECALL =
            "SELECT fingerprint, answer::text AS answer FROM command WHERE user_id = $1 AND discussion = $2 AND key = $3";

    static final String TAKE = """
            WITH free AS (
              SELECT d.id FROM discussion d
              WHERE d.id = ANY($2::text[]) AND d.deleted_at IS NULL
                AND ($3::text IS NULL OR EXISTS (SELECT FROM member m WHERE m.discussion = d.id AND m.user_id = $3))
                AND (d.owner IS NULL OR d.owner = $1 OR NOT EXISTS (
                  SELECT FROM node n WHERE n.id = d.owner AND n.lease_until > clock_timestamp()))
              ORDER BY d.id FOR NO KEY UPDATE OF d)
            UPDATE discussion d SET owner = $1, epoch = d.epoch + 1 FROM free WHERE d.id = free.id
            RETURNING d.id, d.epoch, d.state::text AS state
            """;

    /**
     * The newest said turns among the last few times as many, so that however the plan goes, it reads no more than those: turns that
     * failed are rare.
     */
    static final String TAILS = """
            SELECT d.id, t.body::text AS body FROM discussion d CROSS JOIN LATERAL (
              SELECT DISTINCT ON (n) n, body FROM turn
              WHERE discussion = d.id AND n > d.turn_count - 3 * $2 AND status IN ('completed', 'interrupted')
              ORDER BY n DESC, variant DESC LIMIT $2) t
            WHERE d.id = ANY ($1::text[])
            ORDER BY d.id, t.n
            """;

    static final String RELEASE = "UPDATE discussion SET owner = NULL WHERE id = $1 AND epoch = $2";

    static final String OWNERLESS = """
            SELECT d.id FROM discussion d
            WHERE d.busy AND d.deleted_at IS NULL AND (d.owner IS NULL OR NOT EXISTS (
              SELECT FROM node n WHERE n.id = d.owner AND n.lease_until > clock_timestamp()))
            LIMIT $1
            """;

    static final String BURY =
            "DELETE FROM node WHERE starts_with(id, $1) OR lease_until < clock_timestamp() - interval '1 day'";

    static final String JOIN = """
            INSERT INTO node (id, lease_until) VALUES ($1, clock_timestamp() + $2::bigint * interval '1 millisecond')
            ON CONFLICT (id) DO UPDATE SET lease_until = excluded.lease_until
            """;

    static final String RENEW = """
            UPDATE node SET lease_until = clock_timestamp() + $2::bigint * interval '1 millisecond'
            WHERE id = $1 AND lease_until > clock_timestamp()
            """;

    static final String LEAVE = "DELETE FROM node WHERE id = $1";

    static final String GET = """
            SELECT d.id, d.state::text AS state FROM discussion d JOIN member m ON m.discussion = d.id AND m.user_id = $1
            WHERE d.id = $2 AND d.deleted_at IS NULL
            """;

    /** Pinned ones first, then the newest activity; a page begins after the (pinned, updated, id) of the one before. */
    static final String FIND = """
            SELECT d.id, d.pinned, d.updated_at, d.state::text AS state
            FROM member m JOIN discussion d ON d.id = m.discussion
            WHERE m.user_id = $1 AND d.deleted_at IS NULL AND d.archived = $2
              AND ($3::boolean IS NULL OR (d.pinned, d.updated_at, d.id) < ($3, $4::timestamptz, $5::text))
            ORDER BY d.pinned DESC, d.updated_at DESC, d.id DESC LIMIT $6
            """;

    /** One row with a null body where there is nothing after; no row where there is no such discussion. */
    static final String TURNS = """
            SELECT t.body::text AS body FROM discussion d
            JOIN member m ON m.discussion = d.id AND m.user_id = $1
            LEFT JOIN LATERAL (
              SELECT DISTINCT ON (n) n, body FROM turn
              WHERE discussion = d.id AND n > $3 ORDER BY n, variant DESC LIMIT $4) t ON true
            WHERE d.id = $2 AND d.deleted_at IS NULL ORDER BY t.n
            """;

    /** As {@link #TURNS}, with the newest stored sequence number. */
    static final String EVENTS = """
            SELECT d.next_seq - 1 AS newest, e.seq, e.body::text AS body FROM discussion d
            JOIN member m ON m.discussion = d.id AND m.user_id = $1
            LEFT JOIN LATERAL (
              SELECT seq, body FROM event WHERE discussion = d.id AND seq > $3 ORDER BY seq LIMIT $4) e ON true
            WHERE d.id = $2 AND d.deleted_at IS NULL ORDER BY e.seq
            """;
}
