-- Who saved an update's words last, and in which open editor: what a conflict is told by.
ALTER TABLE "update_words" ADD COLUMN "edited_by" UUID, ADD COLUMN "edited_in" UUID;

-- Words that are kept beside those the public reads (or will read), until somebody makes them public or drops them.
CREATE TABLE "update_drafts" (
  "update_id" INTEGER NOT NULL,
  "locale" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "byline" TEXT NOT NULL,
  "summary" TEXT NOT NULL,
  "body" TEXT NOT NULL,
  "edited_at" TIMESTAMPTZ(3) NOT NULL,
  "edited_by" UUID,
  "edited_in" UUID,
  CONSTRAINT "update_drafts_pkey" PRIMARY KEY ("update_id", "locale"),
  CONSTRAINT "update_drafts_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "updates" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TYPE "update_version_kind" AS ENUM ('autosaved', 'saved', 'published', 'restored');

-- Words as they once were, to look back at and to restore.
CREATE TABLE "update_versions" (
  "id" SERIAL NOT NULL,
  "update_id" INTEGER NOT NULL,
  "locale" TEXT NOT NULL,
  "kind" "update_version_kind" NOT NULL,
  "live" BOOLEAN NOT NULL,
  "title" TEXT NOT NULL,
  "byline" TEXT NOT NULL,
  "summary" TEXT NOT NULL,
  "body" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "admin_id" UUID,
  CONSTRAINT "update_versions_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "update_versions_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "updates" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "update_versions_update_id_locale_id_idx" ON "update_versions" ("update_id", "locale", "id");

CREATE TRIGGER update_versions_append_only BEFORE UPDATE OR DELETE ON "update_versions" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER update_versions_keep_all BEFORE TRUNCATE ON "update_versions" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
