-- A picture that texts show. What was uploaded is not kept, only what was made of it.
CREATE TABLE "pictures" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "source_hash" BYTEA NOT NULL,
  "width" INTEGER NOT NULL,
  "height" INTEGER NOT NULL,
  "credit" TEXT NOT NULL DEFAULT '',
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "created_by" UUID NOT NULL
);
CREATE UNIQUE INDEX "pictures_source_hash_key" ON "pictures"("source_hash");
CREATE INDEX "pictures_created_at_idx" ON "pictures"("created_at");

CREATE TABLE "picture_words" (
  "picture_key" TEXT NOT NULL REFERENCES "pictures"("key") ON DELETE CASCADE ON UPDATE CASCADE,
  "locale" TEXT NOT NULL,
  "alt" TEXT NOT NULL,
  "caption" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY ("picture_key", "locale")
);

CREATE TABLE "picture_files" (
  "picture_key" TEXT NOT NULL REFERENCES "pictures"("key") ON DELETE CASCADE ON UPDATE CASCADE,
  "name" TEXT NOT NULL,
  "width" INTEGER NOT NULL,
  "height" INTEGER NOT NULL,
  "size" INTEGER NOT NULL,
  "bytes" BYTEA NOT NULL,
  PRIMARY KEY ("picture_key", "name")
);
-- They are compressed already.
ALTER TABLE "picture_files" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
