-- How long personal data stays, what was erased by that, and who of those erased asked for news.
ALTER TABLE "campaign"
  ADD COLUMN "kept_months_after_end" INTEGER NOT NULL DEFAULT 12,
  ADD COLUMN "kept_months_after_signing" INTEGER,
  ADD COLUMN "kept_months_of_news" INTEGER,
  ADD COLUMN "erasing_began_at" TIMESTAMPTZ(3);

CREATE TABLE "retention_runs" (
  "id" SERIAL NOT NULL PRIMARY KEY,
  "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "ended_at" TIMESTAMPTZ(3),
  "erased" INTEGER NOT NULL DEFAULT 0,
  "kept_for_news" INTEGER NOT NULL DEFAULT 0,
  "news_erased" INTEGER NOT NULL DEFAULT 0,
  "failed" INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX "retention_runs_open" ON "retention_runs" (("ended_at" IS NULL)) WHERE "ended_at" IS NULL;

-- Signatures that counted when they were erased, so that each version's number stays.
CREATE TABLE "erased_signatures" (
  "text_version_id" INTEGER NOT NULL PRIMARY KEY REFERENCES "text_versions" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "count" INTEGER NOT NULL
);

CREATE TABLE "news_recipients" (
  "id" UUID NOT NULL PRIMARY KEY,
  "email_sealed" BYTEA NOT NULL,
  "email_domain" TEXT NOT NULL,
  "locale" TEXT NOT NULL,
  "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "bounced_at" TIMESTAMPTZ(3),
  "left_at" TIMESTAMPTZ(3)
);

-- Whom an update may be mailed to: signers, and those of whom the address alone is left.
CREATE VIEW "mail_recipients" AS
  SELECT "id", "state", "wants_updates", "bounced_at", "email_domain", "email_sealed", "locale", "confirmed_at" FROM "signatures"
  UNION ALL
  SELECT "id", 'confirmed'::"signature_state", "left_at" IS NULL, "bounced_at", "email_domain", "email_sealed", "locale", to_timestamp(0)
  FROM "news_recipients";
