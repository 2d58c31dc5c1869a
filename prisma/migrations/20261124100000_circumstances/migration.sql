-- How a signature was posted: what looked odd, whether it waits for an admin, and from which network for a while.
ALTER TABLE "signatures"
  ADD COLUMN "flags" TEXT[] NOT NULL DEFAULT '{}',
  ADD COLUMN "held_at" TIMESTAMPTZ(3),
  ADD COLUMN "network" BYTEA,
  ADD COLUMN "mailed_at" TIMESTAMPTZ(6);

-- Those that wait for an admin, whatever the count of all.
CREATE INDEX "signatures_held" ON "signatures" ("held_at" DESC) WHERE "held_at" IS NOT NULL;

-- Many events of one statement wait for the fold by one insert.
DROP TRIGGER signature_events_await_folding ON "signature_events";
CREATE OR REPLACE FUNCTION await_folding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "unfolded_events" ("event_id") SELECT id FROM appended;
  RETURN NULL;
END $$;
CREATE TRIGGER signature_events_await_folding AFTER INSERT ON "signature_events"
  REFERENCING NEW TABLE AS appended FOR EACH STATEMENT EXECUTE FUNCTION await_folding();
