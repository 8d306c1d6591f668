package dev.chatlab.store;

/** The statements for people's own characters. */
final class ManuscriptSql {
    private ManuscriptSql() {}

    /** Makes those who create for one owner wait for each other, so that their count holds. */
    static final String HOLD_OWNER = "SELECT id FROM users WHERE id = $1 FOR NO KEY UPDATE";

    /** What stands in the way of a new character: its receipt, one of its id, or too many. */
    static final String LOOK = """
            SELECT c.fingerprint, c.answer::text AS answer,
              EXISTS (SELECT FROM persona p WHERE p.owner = $1 AND p.id = $2 AND p.deleted_at IS NULL) AS taken,
              (SELECT count(*) FROM persona p WHERE p.owner = $1 AND p.deleted_at IS NULL) AS kept
            FROM (VALUES (1)) one LEFT JOIN command c ON c.user_id = $1 AND c.discussion = '' AND c.key = $3
            """;

    static final String CREATE = """
            WITH head AS (
              INSERT INTO persona AS p (owner, id, version) VALUES ($1, $2, $3)
              ON CONFLICT (owner, id) DO UPDATE SET version = excluded.version, revision = p.revision + 1,
                updated_at = clock_timestamp(), deleted_at = NULL
              RETURNING revision),
            body AS (
              INSERT INTO persona_version (owner, id, version, yaml, profile) VALUES ($1, $2, $3, $4, $5::text::jsonb)
              ON CONFLICT DO NOTHING),
            faceless AS (
              DELETE FROM persona_picture WHERE owner = $1 AND id = $2),
            receipt AS (
              INSERT INTO command (user_id, discussion, key, fingerprint, answer)
              SELECT $1, '', $6, $7, $8::text::jsonb WHERE $6::text IS NOT NULL)
            SELECT revision FROM head
            """;

    /**
     * One row: the new revision, null if the version in use was none of those expected, and the version before, null if there
     * is no such character. A change that stands already is not made again: a retry after a lost reply finds it so.
     */
    static final String REVISE = """
            WITH head AS (
              UPDATE persona SET version = $3, revision = revision + CASE WHEN version = $3 THEN 0 ELSE 1 END,
                updated_at = CASE WHEN version = $3 THEN updated_at ELSE clock_timestamp() END
              WHERE owner = $1 AND id = $2 AND deleted_at IS NULL
                AND (version = $3 OR cardinality($6::text[]) = 0 OR version = ANY ($6::text[]))
              RETURNING revision),
            body AS (
              INSERT INTO persona_version (owner, id, version, yaml, profile)
              SELECT $1, $2, $3, $4, $5::text::jsonb FROM head ON CONFLICT DO NOTHING)
            SELECT (SELECT revision FROM head) AS revision,
              (SELECT version FROM persona WHERE owner = $1 AND id = $2 AND deleted_at IS NULL) AS before,
              (SELECT version FROM persona_picture WHERE owner = $1 AND id = $2) AS picture
            """;

    /** As {@link #REVISE}. */
    static final String WITHDRAW = """
            WITH head AS (
              UPDATE persona SET deleted_at = clock_timestamp()
              WHERE owner = $1 AND id = $2 AND deleted_at IS NULL
                AND (cardinality($3::text[]) = 0 OR version = ANY ($3::text[]))
              RETURNING revision)
            SELECT (SELECT revision FROM head) AS revision,
              (SELECT version FROM persona WHERE owner = $1 AND id = $2 AND deleted_at IS NULL) AS before
            """;

    static final String FETCH = """
            SELECT p.id, v.version, p.revision, v.yaml, f.version AS picture FROM persona p
            JOIN persona_version v ON v.owner = p.owner AND v.id = p.id AND v.version = coalesce($3::text, p.version)
            LEFT JOIN persona_picture f ON f.owner = p.owner AND f.id = p.id
            WHERE p.owner = $1 AND p.id = $2 AND ($3::text IS NOT NULL OR p.deleted_at IS NULL)
            """;

    static final String NEWEST = """
            SELECT p.id, p.version, p.revision, CASE WHEN p.version = $3 THEN '' ELSE v.yaml END AS yaml, NULL AS picture
            FROM persona p
            JOIN persona_version v ON v.owner = p.owner AND v.id = p.id AND v.version = p.version
            WHERE p.owner = $1 AND p.id = $2
            """;

    static final String TITLES = """
            SELECT v.profile::text AS profile, f.version AS picture FROM persona p
            JOIN persona_version v ON v.owner = p.owner AND v.id = p.id AND v.version = p.version
            LEFT JOIN persona_picture f ON f.owner = p.owner AND f.id = p.id
            WHERE p.owner = $1 AND p.deleted_at IS NULL
            """;

    /** One row with the id, or none if there is no such character in use. */
    static final String DEPICT = """
            INSERT INTO persona_picture (owner, id, version, png)
            SELECT owner, id, $3, decode($4, 'base64') FROM persona WHERE owner = $1 AND id = $2 AND deleted_at IS NULL
            ON CONFLICT (owner, id) DO UPDATE SET version = excluded.version, png = excluded.png,
              created_at = clock_timestamp()
            RETURNING id
            """;

    /** As {@link #DEPICT}. */
    static final String EFFACE = """
            WITH gone AS (DELETE FROM persona_picture WHERE owner = $1 AND id = $2)
            SELECT id FROM persona WHERE owner = $1 AND id = $2 AND deleted_at IS NULL
            """;

    static final String LOOK_AT = """
            SELECT version, translate(encode(png, 'base64'), E'\\n', '') AS png FROM persona_picture WHERE owner = $1 AND id = $2
            """;
}
