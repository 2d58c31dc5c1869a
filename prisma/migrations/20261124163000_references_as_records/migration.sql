CREATE TYPE link_state AS ENUM ('unchecked', 'fine', 'unsure', 'dead');

ALTER TABLE "references"
  ADD COLUMN authors TEXT[] NOT NULL DEFAULT '{}',
  ADD COLUMN link_state link_state NOT NULL DEFAULT 'unchecked',
  ADD COLUMN link_answer TEXT NOT NULL DEFAULT '',
  ADD COLUMN link_since TIMESTAMPTZ(3),
  ADD COLUMN link_tries INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN gone_answers INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN gone_since TIMESTAMPTZ(3),
  ADD COLUMN dead_since TIMESTAMPTZ(3),
  ADD COLUMN asked_at TIMESTAMPTZ(3),
  ADD COLUMN ask_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

CREATE INDEX references_ask_at_idx ON "references" (ask_at);
