-- Updates mailed to the signers who asked for mail.
ALTER TABLE "campaign"
  ADD COLUMN "mails_per_hour" INTEGER NOT NULL DEFAULT 10000,
  ADD COLUMN "mails_per_hour_domain" INTEGER NOT NULL DEFAULT 5000;

CREATE TYPE "broadcast_state" AS ENUM ('draft', 'waiting', 'sending', 'paused', 'stopped', 'done');

CREATE TABLE "broadcasts" (
  "id" SERIAL PRIMARY KEY,
  "update_id" INTEGER NOT NULL REFERENCES "updates" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "state" "broadcast_state" NOT NULL DEFAULT 'draft',
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "started_by" UUID,
  "found" INTEGER,
  "until" TIMESTAMPTZ(3),
  "starts_at" TIMESTAMPTZ(3),
  "ended_at" TIMESTAMPTZ(3),
  "cursor" UUID,
  "filled" BOOLEAN NOT NULL DEFAULT false,
  "held_by" UUID,
  "problem" TEXT,
  "problem_at" TIMESTAMPTZ(3)
);

CREATE INDEX "broadcasts_update_id_idx" ON "broadcasts" ("update_id");
CREATE UNIQUE INDEX "broadcasts_one_open" ON "broadcasts" ("update_id")
  WHERE "state" IN ('draft', 'waiting', 'sending', 'paused');

CREATE TABLE "broadcast_words" (
  "broadcast_id" INTEGER NOT NULL REFERENCES "broadcasts" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "locale" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "preview" TEXT NOT NULL,
  PRIMARY KEY ("broadcast_id", "locale")
);

CREATE TABLE "broadcast_counts" (
  "broadcast_id" INTEGER NOT NULL REFERENCES "broadcasts" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "locale" TEXT NOT NULL,
  "queued" INTEGER NOT NULL DEFAULT 0,
  "sent" INTEGER NOT NULL DEFAULT 0,
  "failed" INTEGER NOT NULL DEFAULT 0,
  "skipped" INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY ("broadcast_id", "locale")
);

CREATE TYPE "stamp_state" AS ENUM ('waiting', 'sending', 'sent', 'failed', 'skipped');

CREATE TABLE "broadcast_stamps" (
  "update_id" INTEGER NOT NULL,
  "signature_id" UUID NOT NULL,
  "broadcast_id" INTEGER NOT NULL REFERENCES "broadcasts" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "state" "stamp_state" NOT NULL DEFAULT 'waiting',
  "locale" TEXT NOT NULL,
  "domain" TEXT NOT NULL,
  "tries" INTEGER NOT NULL DEFAULT 0,
  "due_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "begun_at" TIMESTAMPTZ(6),
  "ended_at" TIMESTAMPTZ(3),
  "code" TEXT,
  PRIMARY KEY ("update_id", "signature_id")
);

-- Whose turn it is, and what is left.
CREATE INDEX "broadcast_stamps_due" ON "broadcast_stamps" ("broadcast_id", "due_at", "signature_id") INCLUDE ("domain")
  WHERE "state" = 'waiting';
CREATE INDEX "broadcast_stamps_sending" ON "broadcast_stamps" ("broadcast_id") WHERE "state" = 'sending';
-- How fast it goes.
CREATE INDEX "broadcast_stamps_sent" ON "broadcast_stamps" ("broadcast_id", "ended_at") WHERE "state" = 'sent';
CREATE INDEX "broadcast_stamps_failed" ON "broadcast_stamps" ("broadcast_id") WHERE "state" = 'failed';

CREATE TABLE "slow_domains" (
  "domain" TEXT PRIMARY KEY,
  "failures" INTEGER NOT NULL DEFAULT 1,
  "until" TIMESTAMPTZ(3) NOT NULL,
  "code" TEXT NOT NULL
);

CREATE TABLE "broadcast_clicks" (
  "broadcast_id" INTEGER NOT NULL REFERENCES "broadcasts" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "day" DATE NOT NULL,
  "locale" TEXT NOT NULL,
  "ask" TEXT NOT NULL,
  "count" INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY ("broadcast_id", "day", "locale", "ask")
);

-- Who gets mail, among millions who do not; lib/broadcasts/recipients.ts asks by the same words.
CREATE INDEX "signatures_want_updates" ON "signatures" ("id") WHERE "state" = 'confirmed' AND "wants_updates";
