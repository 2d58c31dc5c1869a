-- Deliveries are made on the site: their package, what was handed over to whom, and what the recipient did.
ALTER TYPE "ledger_event_kind" ADD VALUE 'delivered';

CREATE TYPE "delivery_state" AS ENUM ('making', 'ready', 'delivered', 'discarded');
CREATE TYPE "delivery_method" AS ENUM ('hand', 'mail', 'link');
CREATE TYPE "delivery_files" AS ENUM ('none', 'stored', 'stale');
CREATE TYPE "delivery_response_kind" AS ENUM ('answered', 'met', 'refused', 'handed_on');

ALTER TABLE "deliveries" ALTER COLUMN "date" DROP NOT NULL,
  ALTER COLUMN "count" SET DEFAULT 0,
  ADD COLUMN "to_language" TEXT NOT NULL DEFAULT 'en',
  ADD COLUMN "state" "delivery_state" NOT NULL DEFAULT 'delivered',
  ADD COLUMN "method" "delivery_method",
  ADD COLUMN "conditions" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "fields" TEXT[] NOT NULL DEFAULT '{}',
  ADD COLUMN "started_by" UUID,
  ADD COLUMN "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "until" TIMESTAMPTZ(3),
  ADD COLUMN "found" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "done" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "problem" TEXT,
  ADD COLUMN "sealed_at" TIMESTAMPTZ(3),
  ADD COLUMN "checkpoint" TEXT,
  ADD COLUMN "manifest" BYTEA,
  ADD COLUMN "package" BYTEA,
  ADD COLUMN "files" "delivery_files" NOT NULL DEFAULT 'none',
  ADD COLUMN "files_until" TIMESTAMPTZ(3),
  ADD COLUMN "delivered_at" TIMESTAMPTZ(3),
  ADD COLUMN "update_id" INTEGER REFERENCES "updates" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT "deliveries_are_dated" CHECK ("state" <> 'delivered' OR "date" IS NOT NULL);

-- A package is made alone, so that asking twice makes one.
CREATE UNIQUE INDEX "deliveries_making" ON "deliveries" (("state" = 'making')) WHERE "state" = 'making';

-- What the ledger has named stays.
CREATE TRIGGER deliveries_keep_what_was_handed_over BEFORE UPDATE ON "deliveries" FOR EACH ROW
  WHEN (OLD."state" = 'delivered' AND OLD."manifest" IS NOT NULL
    AND (NEW."state", NEW."count", NEW."manifest") IS DISTINCT FROM (OLD."state", OLD."count", OLD."manifest"))
  EXECUTE FUNCTION refuse_change();

-- Without a foreign key to signatures, which would lock each of them.
CREATE TABLE "delivery_signatures" (
  "delivery_id" INTEGER NOT NULL REFERENCES "deliveries" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "signature_id" UUID NOT NULL,
  "again" BOOLEAN NOT NULL,
  PRIMARY KEY ("delivery_id", "signature_id")
);
CREATE INDEX "delivery_signatures_signature_id_idx" ON "delivery_signatures" ("signature_id");
CREATE UNIQUE INDEX "delivery_signatures_once" ON "delivery_signatures" ("signature_id") WHERE NOT "again";

CREATE TABLE "delivery_words" (
  "delivery_id" INTEGER NOT NULL REFERENCES "deliveries" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "locale" TEXT NOT NULL,
  "body" TEXT NOT NULL,
  "cites" TEXT[] NOT NULL DEFAULT '{}',
  "edited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY ("delivery_id", "locale")
);

CREATE TABLE "delivery_responses" (
  "id" SERIAL NOT NULL PRIMARY KEY,
  "delivery_id" INTEGER NOT NULL REFERENCES "deliveries" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "kind" "delivery_response_kind" NOT NULL,
  "date" TEXT NOT NULL,
  "office" TEXT NOT NULL DEFAULT '',
  "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX "delivery_responses_delivery_id_idx" ON "delivery_responses" ("delivery_id");

CREATE TABLE "delivery_response_words" (
  "response_id" INTEGER NOT NULL REFERENCES "delivery_responses" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "locale" TEXT NOT NULL,
  "body" TEXT NOT NULL,
  "cites" TEXT[] NOT NULL DEFAULT '{}',
  PRIMARY KEY ("response_id", "locale")
);

CREATE TABLE "delivery_links" (
  "id" UUID NOT NULL PRIMARY KEY,
  "delivery_id" INTEGER NOT NULL REFERENCES "deliveries" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "label" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "expires_at" TIMESTAMPTZ(3) NOT NULL,
  "ended_at" TIMESTAMPTZ(3)
);
CREATE INDEX "delivery_links_delivery_id_idx" ON "delivery_links" ("delivery_id");

-- Of texts and deliveries there are few, among the events of all signatures.
CREATE INDEX "ledger_events_of_no_signature" ON "ledger_events" ("kind") WHERE "signature_id" IS NULL;
