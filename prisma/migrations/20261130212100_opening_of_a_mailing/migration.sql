-- What stands before the update in its mail: a greeting, and an introduction in Markdown.
ALTER TABLE "broadcast_words"
  ADD COLUMN "greeting" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "intro" TEXT NOT NULL DEFAULT '';
