package dev.chatlab.store;

/** The statement by which what was said long ago is fetched. */
final class LedgerSql {
    /**
     * Said turns up to $2: the first $3, the last $4 and the users' newest $5 among the last 600, each by its key, so that it costs the
     * same however long the talk is.
     */
    static final String TURNS = """
            WITH wanted AS (
              SELECT generate_series(1, least($2::int, $3::int)) AS n
              UNION SELECT generate_series(greatest(1, $2 - $4::int + 1), $2)
              UNION (SELECT u.n FROM turn u
                WHERE u.discussion = $1 AND u.n <= $2 AND u.n > $2 - 600
                  AND u.speaker IN (SELECT m.user_id FROM member m WHERE m.discussion = $1)
                ORDER BY u.n DESC LIMIT $5::int))
            SELECT t.body::text AS body FROM wanted w CROSS JOIN LATERAL (
              SELECT s.body FROM turn s
              WHERE s.discussion = $1 AND s.n = w.n AND s.status IN ('completed', 'interrupted')
              ORDER BY s.variant DESC LIMIT 1) t
            ORDER BY w.n
            """;

    private LedgerSql() {}
}
