-- Who has an update open in an editor now. Not logged: after a crash editors that are still open tell it again.
CREATE UNLOGGED TABLE "update_presence" (
  "editor" UUID NOT NULL PRIMARY KEY,
  "update_id" INTEGER NOT NULL,
  "locale" TEXT NOT NULL,
  "admin_id" UUID NOT NULL,
  "seen_at" TIMESTAMPTZ(3) NOT NULL
);
CREATE INDEX "update_presence_update_id_locale_idx" ON "update_presence" ("update_id", "locale");
