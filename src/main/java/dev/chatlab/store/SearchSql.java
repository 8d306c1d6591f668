package dev.chatlab.store;

/** The statement that searches; its expression over a turn's text is the one that the index {@code turn_words} is on. */
final class SearchSql {
    private SearchSql() {}

    /**
     * A user's discussions whose title, topic and names hold all patterns, then those with the most turns that hold all words,
     * each with the first such turn. A page begins after the (score, updated, id) of the one before.
     */
    static final String SEARCH = """
            WITH mine AS MATERIALIZED (
              SELECT d.id, d.updated_at, concat_ws(' ', d.title, d.topic,
                (SELECT string_agg(s.name, ' ') FROM seat s WHERE s.discussion = d.id)) ILIKE ALL ($3::text[]) AS headed
              FROM member m JOIN discussion d ON d.id = m.discussion
              WHERE m.user_id = $1 AND d.deleted_at IS NULL AND d.archived = $2),
            said AS (
              SELECT t.discussion, count(DISTINCT t.n) AS turns, min(t.n) AS first FROM turn t
              WHERE to_tsvector('simple', left(t.body ->> 'text', 50000)) @@ to_tsquery('simple', $4)
                AND t.discussion IN (SELECT id FROM mine)
              GROUP BY t.discussion),
            found AS (
              SELECT m.id, m.updated_at, coalesce(s.turns, 0) AS turns, s.first,
                CASE WHEN m.headed THEN 1000000000 ELSE 0 END + coalesce(s.turns, 0) AS score
              FROM mine m LEFT JOIN said s ON s.discussion = m.id WHERE m.headed OR s.turns > 0),
            page AS (
              SELECT * FROM found WHERE $5::bigint IS NULL OR (score, updated_at, id) < ($5, $6::timestamptz, $7::text)
              ORDER BY score DESC, updated_at DESC, id DESC LIMIT $8)
            SELECT p.id, p.updated_at, p.score, p.turns, p.first, d.state::text AS state,
              (SELECT t.body::text FROM turn t WHERE t.discussion = p.id AND t.n = p.first
                ORDER BY t.variant DESC LIMIT 1) AS body
            FROM page p JOIN discussion d ON d.id = p.id
            ORDER BY p.score DESC, p.updated_at DESC, p.id DESC
            """;

    /** Brings back what its owner deleted; whoever held it meanwhile is fenced off. */
    static final String RESTORE = """
            UPDATE discussion d SET deleted_at = NULL, owner = NULL, epoch = d.epoch + 1,
              state = jsonb_set(d.state::jsonb, '{deleted}', 'false')::json
            WHERE d.id = $2 AND d.deleted_at IS NOT NULL
              AND EXISTS (SELECT FROM member m WHERE m.discussion = d.id AND m.user_id = $1 AND m.role = 'owner')
            """;
}
