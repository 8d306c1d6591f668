-- People's own characters. persona has one row for each, with the version in use; what was saved is never overwritten but kept
-- in persona_version, so that a discussion can show who spoke then. version is a hash of the text, revision counts the changes.
CREATE TABLE persona (
    owner      text COLLATE "C" NOT NULL REFERENCES users ON DELETE CASCADE,
    id         text COLLATE "C" NOT NULL,
    version    text COLLATE "C" NOT NULL,
    revision   bigint           NOT NULL DEFAULT 1,
    created_at timestamptz      NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz      NOT NULL DEFAULT clock_timestamp(),
    deleted_at timestamptz,
    PRIMARY KEY (owner, id)
);

-- profile is what lists show of it.
CREATE TABLE persona_version (
    owner      text COLLATE "C" NOT NULL,
    id         text COLLATE "C" NOT NULL,
    version    text COLLATE "C" NOT NULL,
    yaml       text             NOT NULL,
    profile    jsonb            NOT NULL,
    created_at timestamptz      NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (owner, id, version),
    FOREIGN KEY (owner, id) REFERENCES persona ON DELETE CASCADE
);

-- Whose own character sits there; null for one that comes along.
ALTER TABLE seat ADD COLUMN owner text COLLATE "C";
