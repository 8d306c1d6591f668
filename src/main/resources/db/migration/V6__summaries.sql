-- The newest summary of a discussion. seq is the newest event that it knows of.
CREATE TABLE summary (
    discussion text COLLATE "C" PRIMARY KEY REFERENCES discussion ON DELETE CASCADE,
    seq        bigint      NOT NULL,
    body       jsonb       NOT NULL,
    made_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);
