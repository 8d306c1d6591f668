package dev.chatlab.store;

/**
 * The statements for what calls to models took. What counts against a cap is what a call took, or else what was set aside. A turn
 * below 0 is a summary, each with a number of its own.
 */
final class SpendingSql {
    private SpendingSql() {}

    /** Makes those who book against the same caps wait for each other until the transaction's end, always in the same order. */
    static final String HOLD = """
            SELECT pg_advisory_xact_lock(k) FROM (
              SELECT DISTINCT hashtextextended(name, 3) AS k FROM unnest($1::text[]) AS n(name) ORDER BY k) keys
            """;

    /**
     * Books a call, or names the narrowest cap that it would pass. A sum is made only where its cap is set. To be run after
     * {@link #HOLD}, as a statement of its own: it must see what those before have booked.
     */
    static final String RESERVE = """
            WITH passed AS (
              SELECT CASE
                WHEN $8 + turn.micros > $9 THEN 'MAX_TURN_COST'
                WHEN $7 + talk.tokens > $10 THEN 'MAX_DISCUSSION_TOKENS'
                WHEN $8 + talk.micros > $11 THEN 'MAX_DISCUSSION_COST'
                WHEN $7 + person.tokens > $12 THEN 'MAX_USER_TOKENS_PER_DAY'
                WHEN $8 + person.micros > $13 THEN 'MAX_USER_COST_PER_DAY'
                WHEN $7 + everybody.tokens > $14 THEN 'MAX_TOKENS_PER_DAY'
                WHEN $8 + everybody.micros > $15 THEN 'MAX_COST_PER_DAY' END AS cap
              FROM
                (SELECT coalesce(sum(coalesce(cost_micros, reserved_micros)), 0) AS micros
                  FROM spending WHERE discussion = $3 AND turn = $4 AND $9::bigint IS NOT NULL) turn,
                (SELECT coalesce(sum(coalesce(prompt + completion, reserved_tokens)), 0) AS tokens,
                    coalesce(sum(coalesce(cost_micros, reserved_micros)), 0) AS micros
                  FROM spending WHERE discussion = $3
                  AND coalesce($10::bigint, $11::bigint) IS NOT NULL) talk,
                (SELECT coalesce(sum(coalesce(prompt + completion, reserved_tokens)), 0) AS tokens,
                    coalesce(sum(coalesce(cost_micros, reserved_micros)), 0) AS micros
                  FROM spending WHERE user_id = $2 AND day = (now() AT TIME ZONE 'UTC')::date
                  AND coalesce($12::bigint, $13::bigint) IS NOT NULL) person,
                (SELECT coalesce(sum(coalesce(prompt + completion, reserved_tokens)), 0) AS tokens,
                    coalesce(sum(coalesce(cost_micros, reserved_micros)), 0) AS micros
                  FROM spending WHERE day = (now() AT TIME ZONE 'UTC')::date
                  AND coalesce($14::bigint, $15::bigint) IS NOT NULL) everybody),
            booked AS (
              INSERT INTO spending (id, user_id, discussion, turn, provider, model, day, reserved_tokens, reserved_micros)
              SELECT $1, $2, $3, $4, $5, $6, (now() AT TIME ZONE 'UTC')::date, $7, $8 FROM passed WHERE cap IS NULL)
            SELECT cap FROM passed
            """;

    /** In place of what was set aside, if anything was. */
    static final String SETTLE = """
            INSERT INTO spending AS s (id, user_id, discussion, turn, provider, model, day, reserved_tokens, reserved_micros,
              prompt, cache_read, cache_write, completion, cost_micros, estimated, settled_at)
            VALUES ($1, $2, $3, $4, $5, $6, (clock_timestamp() AT TIME ZONE 'UTC')::date, $7, $8,
              $9, $10, $11, $12, $13, $14, clock_timestamp())
            ON CONFLICT (id) DO UPDATE SET prompt = excluded.prompt, cache_read = excluded.cache_read,
              cache_write = excluded.cache_write, completion = excluded.completion, cost_micros = excluded.cost_micros,
              estimated = excluded.estimated, settled_at = excluded.settled_at
            WHERE s.settled_at IS NULL
            """;

    /** One row; none where there is no such discussion. */
    static final String OF = """
            SELECT count(DISTINCT s.turn) FILTER (WHERE s.turn > 0) AS turns, coalesce(sum(s.prompt), 0) AS prompt,
              coalesce(sum(s.cache_read), 0) AS cached, coalesce(sum(s.completion), 0) AS completion,
              coalesce(sum(s.cost_micros), 0)::bigint AS micros,
              count(*) FILTER (WHERE s.settled_at IS NOT NULL AND s.cost_micros IS NULL) AS unpriced,
              count(*) FILTER (WHERE s.id IS NOT NULL AND s.settled_at IS NULL) AS open,
              count(*) FILTER (WHERE s.estimated) AS estimated
            FROM discussion d JOIN member m ON m.discussion = d.id AND m.user_id = $1
            LEFT JOIN spending s ON s.discussion = d.id
            WHERE d.id = $2 AND d.deleted_at IS NULL GROUP BY d.id
            """;

    /** Turns whose calls have all ended and of which one brought words. */
    static final String RECENT = """
            SELECT sum(prompt) AS prompt, sum(completion) AS completion,
              CASE WHEN count(*) = count(cost_micros) THEN sum(cost_micros)::bigint END AS micros
            FROM spending WHERE discussion = $1 AND turn > 0
            GROUP BY turn HAVING count(*) = count(settled_at) AND sum(completion) > 0
            ORDER BY turn DESC LIMIT $2
            """;
}
