-- One row for each call to a model. What was set aside for it stands in reserved_tokens and reserved_micros, what it took in the
-- columns after; until settled_at, and for good if the process died before, the call counts as it was set aside. Costs are in
-- millionths of a US dollar, null where the model's price is not known. day is the UTC day on which the call began.
-- No foreign keys, as with what is written with every turn: purging removes the rows with their user.
CREATE TABLE spending (
    id              text COLLATE "C" PRIMARY KEY,
    user_id         text COLLATE "C" NOT NULL,
    discussion      text COLLATE "C" NOT NULL,
    turn            int              NOT NULL,
    provider        text             NOT NULL,
    model           text             NOT NULL,
    day             date             NOT NULL,
    reserved_tokens bigint           NOT NULL,
    reserved_micros bigint,
    prompt          int,
    cache_read      int,
    cache_write     int,
    completion      int,
    cost_micros     bigint,
    at              timestamptz      NOT NULL DEFAULT clock_timestamp(),
    settled_at      timestamptz
);
CREATE INDEX spending_discussion ON spending (discussion, turn)
    INCLUDE (reserved_tokens, reserved_micros, prompt, completion, cost_micros);
CREATE INDEX spending_day ON spending (day, user_id)
    INCLUDE (reserved_tokens, reserved_micros, prompt, completion, cost_micros);
CREATE INDEX spending_user ON spending (user_id);
