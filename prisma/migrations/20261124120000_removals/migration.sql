-- Removing many at once, in batches that can be stopped and undone.
CREATE TYPE "removal_state" AS ENUM ('running', 'stopped', 'done', 'undoing', 'undone');

CREATE TABLE "removals" (
    "id" SERIAL NOT NULL,
    "state" "removal_state" NOT NULL DEFAULT 'running',
    "started_by" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "conditions" JSONB NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "undo_reason" TEXT,
    "found" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL DEFAULT 0,
    "restored" INTEGER NOT NULL DEFAULT 0,
    "cursor" UUID,
    "missed" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "removals_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "signatures" ADD COLUMN "removal_id" INTEGER;
ALTER TABLE "signature_events" ADD COLUMN "removal_id" INTEGER;

-- What a removal took out, in the order that undoing takes it.
CREATE INDEX "signatures_removed_together" ON "signatures" ("removal_id", "id") WHERE "removal_id" IS NOT NULL;

-- The published list: one row a single removal or restoring, and one for all that were removed or restored together.
CREATE TABLE "corrections" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" "signature_event_kind" NOT NULL,
    "count" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "removal_id" INTEGER,

    CONSTRAINT "corrections_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "corrections_removal_id_kind_key" ON "corrections"("removal_id", "kind");

INSERT INTO "corrections" ("at", "kind", "count", "reason")
SELECT "at", "kind", 1, coalesce("reason", '') FROM "signature_events" WHERE "kind" IN ('removed', 'restored') ORDER BY "id";

-- By a trigger, so that no verb can take a signature out of the count without its being published.
CREATE FUNCTION publish_corrections() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "corrections" AS c ("at", "kind", "count", "reason", "removal_id")
  SELECT min(at), kind, count(*), coalesce(reason, ''), removal_id FROM appended
  WHERE kind IN ('removed', 'restored') GROUP BY kind, reason, removal_id
  ON CONFLICT ("removal_id", "kind") DO UPDATE SET "count" = c."count" + EXCLUDED."count";
  RETURN NULL;
END $$;
CREATE TRIGGER signature_events_publish_corrections AFTER INSERT ON "signature_events"
  REFERENCING NEW TABLE AS appended FOR EACH STATEMENT EXECUTE FUNCTION publish_corrections();
