-- Since when the staff hide a comment, and why: it leaves every copy that is given out, and stays in its row.
ALTER TABLE "signatures"
  ADD COLUMN "comment_hidden_at" TIMESTAMPTZ(3),
  ADD COLUMN "comment_hidden_reason" TEXT,
  ADD CONSTRAINT "signatures_comment_hidden_why" CHECK (("comment_hidden_at" IS NULL) = ("comment_hidden_reason" IS NULL));

CREATE INDEX "signatures_comment_hidden" ON "signatures" ("id") WHERE "comment_hidden_at" IS NOT NULL;
