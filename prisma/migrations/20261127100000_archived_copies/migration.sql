-- What asking a reference's archived copy came to, and when it is asked next.
ALTER TABLE "references"
  ADD COLUMN copy_answer TEXT NOT NULL DEFAULT '',
  ADD COLUMN copy_gone_answers INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN copy_gone_since TIMESTAMPTZ(3),
  ADD COLUMN copy_dead_since TIMESTAMPTZ(3),
  ADD COLUMN copy_ask_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

CREATE INDEX references_copy_ask_at_idx ON "references" (copy_ask_at);
