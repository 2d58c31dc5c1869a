-- A campaign ends once, with an outcome; nobody signs from then on, and everything that was signed stays readable.
CREATE TYPE "campaign_outcome" AS ENUM ('won', 'lost', 'handed_on', 'superseded');
ALTER TABLE "campaign"
  ADD COLUMN "ended_at" TIMESTAMPTZ(3),
  ADD COLUMN "outcome" "campaign_outcome",
  ADD COLUMN "successor_url" TEXT,
  ADD CONSTRAINT "campaign_ended_with_outcome" CHECK (("ended_at" IS NULL) = ("outcome" IS NULL)),
  ADD CONSTRAINT "campaign_successor_of_ended" CHECK ("successor_url" IS NULL OR "ended_at" IS NOT NULL);
