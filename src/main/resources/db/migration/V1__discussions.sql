-- Ids are text in byte order: whatever comes from outside can be looked up without a cast that could fail.

CREATE TABLE users (
    id           text COLLATE "C" PRIMARY KEY,
    name         text        NOT NULL,
    guest        boolean     NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    last_seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    disabled_at  timestamptz
);
CREATE INDEX users_idle_guests ON users (last_seen_at) WHERE guest;

-- Tokens and tickets are kept as SHA-256 in hex, never as themselves.
CREATE TABLE refresh_token (
    hash       text COLLATE "C" PRIMARY KEY,
    family     text COLLATE "C" NOT NULL,
    user_id    text COLLATE "C" NOT NULL REFERENCES users ON DELETE CASCADE,
    expires_at timestamptz      NOT NULL,
    used_at    timestamptz,
    successor  text COLLATE "C"
);
CREATE INDEX refresh_token_family ON refresh_token (family);
CREATE INDEX refresh_token_user ON refresh_token (user_id);
CREATE INDEX refresh_token_expiry ON refresh_token (expires_at);

CREATE TABLE ticket (
    hash       text COLLATE "C" PRIMARY KEY,
    user_id    text COLLATE "C" NOT NULL REFERENCES users ON DELETE CASCADE,
    expires_at timestamptz      NOT NULL
);
CREATE INDEX ticket_user ON ticket (user_id);
CREATE INDEX ticket_expiry ON ticket (expires_at);

CREATE TABLE setting (
    name  text PRIMARY KEY,
    value text NOT NULL
);

CREATE TABLE node (
    id          text COLLATE "C" PRIMARY KEY,
    lease_until timestamptz NOT NULL
);

-- owner is the node that may append. It names no foreign key: a node that is gone owns nothing, whatever stands here.
-- state is the whole Discussion record, as json because it is written with every event and only ever read whole; the columns
-- beside it are what queries need of it.
CREATE TABLE discussion (
    id          text COLLATE "C" PRIMARY KEY,
    owner       text COLLATE "C",
    epoch       bigint      NOT NULL DEFAULT 0,
    next_seq    bigint      NOT NULL,
    state       json        NOT NULL,
    title       text        NOT NULL,
    topic       text        NOT NULL,
    language    text        NOT NULL,
    busy        boolean     NOT NULL,
    pinned      boolean     NOT NULL,
    archived    boolean     NOT NULL,
    deleted_at  timestamptz,
    forked_from text COLLATE "C",
    forked_at   int,
    turn_count  int         NOT NULL,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL
) WITH (fillfactor = 80);
CREATE INDEX discussion_busy ON discussion (id) WHERE busy AND deleted_at IS NULL;

CREATE TABLE seat (
    discussion text COLLATE "C" NOT NULL REFERENCES discussion ON DELETE CASCADE,
    position   int              NOT NULL,
    persona    text COLLATE "C" NOT NULL,
    version    text             NOT NULL,
    name       text             NOT NULL,
    voice      text,
    PRIMARY KEY (discussion, position)
);

CREATE TABLE member (
    discussion text COLLATE "C" NOT NULL REFERENCES discussion ON DELETE CASCADE,
    user_id    text COLLATE "C" NOT NULL REFERENCES users ON DELETE CASCADE,
    role       text             NOT NULL,
    PRIMARY KEY (user_id, discussion)
);
CREATE INDEX member_discussion ON member (discussion);

-- The three below are written with every turn and carry no foreign keys: the statement that writes them has locked the discussion.
CREATE TABLE event (
    discussion  text COLLATE "C" NOT NULL,
    seq         bigint           NOT NULL,
    epoch       bigint           NOT NULL,
    actor       text COLLATE "C",
    at          timestamptz      NOT NULL,
    command_key text,
    body        jsonb            NOT NULL,
    PRIMARY KEY (discussion, seq)
);

CREATE TABLE turn (
    discussion text COLLATE "C" NOT NULL,
    n          int              NOT NULL,
    variant    int              NOT NULL,
    status     text             NOT NULL,
    speaker    text COLLATE "C" NOT NULL,
    body       jsonb            NOT NULL,
    PRIMARY KEY (discussion, n, variant)
) WITH (fillfactor = 90);

-- discussion is empty for a creation.
CREATE TABLE command (
    user_id     text COLLATE "C" NOT NULL,
    discussion  text COLLATE "C" NOT NULL,
    key         text COLLATE "C" NOT NULL,
    fingerprint text             NOT NULL,
    answer      jsonb            NOT NULL,
    at          timestamptz      NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (user_id, discussion, key)
);
CREATE INDEX command_discussion ON command (discussion);
