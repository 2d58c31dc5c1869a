-- What a broadcast mails, as an owner approved it, and what owners are told of it.
CREATE TABLE "broadcast_mails" (
  "broadcast_id" INTEGER NOT NULL REFERENCES "broadcasts" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "locale" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "preview" TEXT NOT NULL,
  "why" TEXT NOT NULL,
  "html" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  PRIMARY KEY ("broadcast_id", "locale")
);

CREATE TABLE "broadcast_notices" (
  "id" SERIAL PRIMARY KEY,
  "broadcast_id" INTEGER NOT NULL REFERENCES "broadcasts" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "event" TEXT NOT NULL,
  "detail" TEXT NOT NULL DEFAULT '',
  "admin_id" UUID,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "mailed_at" TIMESTAMPTZ(3),
  "seen_at" TIMESTAMPTZ(3)
);

CREATE INDEX "broadcast_notices_broadcast_id_idx" ON "broadcast_notices" ("broadcast_id");
CREATE INDEX "broadcast_notices_unmailed" ON "broadcast_notices" ("id") WHERE "mailed_at" IS NULL;
CREATE INDEX "broadcast_notices_unseen" ON "broadcast_notices" ("id") WHERE "seen_at" IS NULL;
