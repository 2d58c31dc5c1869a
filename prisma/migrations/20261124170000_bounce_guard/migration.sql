-- Since when what bounces is held against a broadcast, and the last of what was refused, without a look at all of it.
ALTER TABLE "broadcasts" ADD COLUMN "went_on_at" TIMESTAMPTZ(3);

DROP INDEX "broadcast_stamps_failed";
CREATE INDEX "broadcast_stamps_failed" ON "broadcast_stamps" ("broadcast_id", "ended_at") WHERE "state" = 'failed';
