-- The regions of a country as they are shown in public, counted at night.
CREATE TABLE "region_counts" (
  "country" CHAR(2) NOT NULL PRIMARY KEY,
  "counts" JSONB NOT NULL,
  "events" INTEGER NOT NULL,
  "counted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
