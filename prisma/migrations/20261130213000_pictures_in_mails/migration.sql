-- Whether a broadcast's mails hold the update's pictures: those approved before do not.
ALTER TABLE "broadcasts" ADD COLUMN "pictures" BOOLEAN NOT NULL DEFAULT true;
UPDATE "broadcasts" SET "pictures" = false WHERE "state" <> 'draft';

CREATE TABLE "broadcast_files" (
  "broadcast_id" INTEGER NOT NULL REFERENCES "broadcasts" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "cid" TEXT NOT NULL,
  "bytes" BYTEA NOT NULL,
  PRIMARY KEY ("broadcast_id", "cid")
);
