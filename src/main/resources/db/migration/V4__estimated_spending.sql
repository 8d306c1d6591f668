-- Whether a call's tokens were guessed by the length of its words, because the provider did not count them.
ALTER TABLE spending ADD COLUMN estimated boolean NOT NULL DEFAULT false;
