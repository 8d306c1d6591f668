package dev.chatlab.store;

/** The statements for people, their tokens and tickets, and what goes with a guest who stays away. */
final class AccountSql {
    private AccountSql() {}

    static final String CREATE_GUEST = """
            INSERT INTO users (id, name, guest) VALUES ($1, $2, true)
            ON CONFLICT DO NOTHING RETURNING id, name, guest, created_at
            """;

    /** Notes the visit at most once a minute, so that reading does not become writing. */
    static final String FIND_USER = """
            WITH seen AS (
              UPDATE users SET last_seen_at = clock_timestamp()
              WHERE id = $1 AND disabled_at IS NULL AND last_seen_at < clock_timestamp() - interval '1 minute')
            SELECT id, name, guest, created_at FROM users WHERE id = $1 AND disabled_at IS NULL
            """;

    static final String SAVE_REFRESH = """
            INSERT INTO refresh_token (hash, family, user_id, expires_at)
            SELECT $1, $1, id, clock_timestamp() + $3::bigint * interval '1 millisecond'
            FROM users WHERE id = $2 AND disabled_at IS NULL RETURNING hash
            """;

    static final String HOLD_REFRESH = """
            SELECT t.family, t.used_at < clock_timestamp() - interval '30 seconds' AS stale,
              u.id, u.name, u.guest, u.created_at
            FROM refresh_token t JOIN users u ON u.id = t.user_id AND u.disabled_at IS NULL
            WHERE t.hash = $1 AND t.expires_at > clock_timestamp() FOR UPDATE OF t
            """;

    /** Notes the visit too: whoever stays needs a new access token every hour. */
    static final String SUCCEED_REFRESH = """
            WITH used AS (
              UPDATE refresh_token SET used_at = coalesce(used_at, clock_timestamp()), successor = coalesce(successor, $2)
              WHERE hash = $1 RETURNING family, user_id),
            seen AS (
              UPDATE users u SET last_seen_at = clock_timestamp() FROM used WHERE u.id = used.user_id)
            INSERT INTO refresh_token (hash, family, user_id, expires_at)
            SELECT $2, family, user_id, clock_timestamp() + $3::bigint * interval '1 millisecond' FROM used
            """;

    static final String REVOKE_FAMILY = "DELETE FROM refresh_token WHERE family = $1";

    static final String FORGET_REFRESH =
            "DELETE FROM refresh_token WHERE family = (SELECT family FROM refresh_token WHERE hash = $1)";

    static final String SAVE_TICKET = """
            INSERT INTO ticket (hash, user_id, expires_at)
            SELECT $1, id, clock_timestamp() + $3::bigint * interval '1 millisecond'
            FROM users WHERE id = $2 AND disabled_at IS NULL RETURNING hash
            """;

    static final String USE_TICKET = """
            DELETE FROM ticket t USING users u
            WHERE t.hash = $1 AND t.expires_at > clock_timestamp() AND u.id = t.user_id AND u.disabled_at IS NULL
            RETURNING u.id, u.name, u.guest, u.created_at
            """;

    /** The no-op update makes a value that another node stored a moment ago visible. */
    static final String SETTING = """
            INSERT INTO setting (name, value) VALUES ($1, $2)
            ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING value
            """;

    static final String PURGE_EXPIRED = """
            WITH tickets AS (DELETE FROM ticket WHERE expires_at < clock_timestamp()),
            spendings AS (DELETE FROM spending WHERE user_id = 'gone' AND day < (now() AT TIME ZONE 'UTC')::date)
            DELETE FROM refresh_token WHERE expires_at < clock_timestamp()
            """;

    /**
     * What a user owns goes with them; seats, members, characters and tokens go by foreign key. What they spent today stays
     * without a name, so that the server's limits for the day still hold.
     */
    private static final String THEIRS = """
            theirs AS (SELECT m.discussion FROM member m JOIN gone ON gone.id = m.user_id WHERE m.role = 'owner'),
            discussions AS (DELETE FROM discussion WHERE id IN (SELECT discussion FROM theirs)),
            events AS (DELETE FROM event WHERE discussion IN (SELECT discussion FROM theirs)),
            turns AS (DELETE FROM turn WHERE discussion IN (SELECT discussion FROM theirs)),
            commands AS (DELETE FROM command WHERE discussion IN (SELECT discussion FROM theirs)
              OR user_id IN (SELECT id FROM gone)),
            spendings AS (DELETE FROM spending
              WHERE user_id IN (SELECT id FROM gone) AND day < (now() AT TIME ZONE 'UTC')::date),
            nameless AS (UPDATE spending SET user_id = 'gone', discussion = 'gone'
              WHERE user_id IN (SELECT id FROM gone) AND day >= (now() AT TIME ZONE 'UTC')::date)
            """;

    /** Some of the guests not seen for that long, with what they own. */
    static final String PURGE_GUESTS = """
            WITH gone AS (
              DELETE FROM users WHERE id IN (
                SELECT id FROM users
                WHERE guest AND last_seen_at < clock_timestamp() - $1::bigint * interval '1 millisecond'
                ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED)
              RETURNING id),
            """ + THEIRS + "SELECT id FROM gone";

    /** Has whoever writes into a user's discussions, or opens one, wait until the user is gone. */
    static final String HOLD_USER = "SELECT id FROM users WHERE id = $1 FOR UPDATE";

    static final String HOLD_DISCUSSIONS = """
            SELECT d.id FROM discussion d JOIN member m ON m.discussion = d.id
            WHERE m.user_id = $1 AND m.role = 'owner' ORDER BY d.id FOR UPDATE OF d
            """;

    /** To be run after the two above, as a statement of its own: it must see what was written meanwhile. */
    static final String REMOVE = "WITH gone AS (DELETE FROM users WHERE id = $1 RETURNING id),\n" + THEIRS
            + "SELECT discussion AS id FROM theirs";
}
