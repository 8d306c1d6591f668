-- For the search in turns: words as they stand, since people talk in many languages and look for the beginnings of words. Only
-- the first 50,000 characters count, because a text too long for the index would keep its turn from being stored. The
-- pending list is kept short, so that no append has to tidy a long one.
CREATE INDEX turn_words ON turn USING gin (to_tsvector('simple', left(body ->> 'text', 50000)))
    WITH (gin_pending_list_limit = 512);
