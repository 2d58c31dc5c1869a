-- What came of a broadcast's mails, in total.
CREATE TABLE "broadcast_results" (
  "broadcast_id" INTEGER NOT NULL REFERENCES "broadcasts" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "kind" TEXT NOT NULL,
  "count" INTEGER NOT NULL,
  PRIMARY KEY ("broadcast_id", "kind")
);

ALTER TABLE "broadcasts" ADD COLUMN "heeded" BOOLEAN NOT NULL DEFAULT true;
UPDATE "broadcasts" SET "heeded" = false WHERE "held_by" IS NOT NULL OR "state" IN ('stopped', 'done');

-- Of the mails that failed before, those whose address is known to take none.
INSERT INTO "broadcast_results" ("broadcast_id", "kind", "count")
SELECT st."broadcast_id", 'hard', count(*)
FROM "broadcast_stamps" st JOIN "mail_recipients" r ON r."id" = st."signature_id"
WHERE st."state" = 'failed' AND r."bounced_at" IS NOT NULL GROUP BY st."broadcast_id";
