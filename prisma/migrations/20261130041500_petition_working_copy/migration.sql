-- The petition's words as they are being written: one working copy, until it is published as a version or discarded.
CREATE TABLE "text_drafts" (
  "id" INTEGER NOT NULL DEFAULT 1,
  "from_version" INTEGER NOT NULL,
  "edited_at" TIMESTAMPTZ(3) NOT NULL,
  "edited_by" UUID,
  "edited_in" UUID,
  CONSTRAINT "text_drafts_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "text_drafts_one" CHECK ("id" = 1)
);

CREATE TABLE "text_draft_words" (
  "draft_id" INTEGER NOT NULL DEFAULT 1,
  "locale" TEXT NOT NULL,
  "salutation" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "target" TEXT NOT NULL,
  "demand" TEXT NOT NULL,
  "reasons" TEXT NOT NULL,
  "consent" TEXT NOT NULL,
  CONSTRAINT "text_draft_words_pkey" PRIMARY KEY ("draft_id", "locale"),
  CONSTRAINT "text_draft_words_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "text_drafts" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Working copies that were discarded, or gave way to somebody else's: to look back at and to copy from.
CREATE TABLE "text_copies" (
  "id" SERIAL NOT NULL,
  "from_version" INTEGER NOT NULL,
  "words" JSONB NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "admin_id" UUID,
  CONSTRAINT "text_copies_pkey" PRIMARY KEY ("id")
);

CREATE TRIGGER text_copies_append_only BEFORE UPDATE OR DELETE ON "text_copies" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER text_copies_keep_all BEFORE TRUNCATE ON "text_copies" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
