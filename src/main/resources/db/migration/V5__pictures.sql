-- Pictures of their own that people gave their characters, a PNG each, in place of the drawn portrait; version is a hash of it.
CREATE TABLE persona_picture (
    owner      text COLLATE "C" NOT NULL,
    id         text COLLATE "C" NOT NULL,
    version    text COLLATE "C" NOT NULL,
    png        bytea            NOT NULL,
    created_at timestamptz      NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (owner, id),
    FOREIGN KEY (owner, id) REFERENCES persona ON DELETE CASCADE
);
