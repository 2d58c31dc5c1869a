-- What people ask of the data kept about them. The address, encrypted with DATA_KEY, goes when it is answered; its keyed hash with the row.
CREATE TYPE "rights_request_kind" AS ENUM ('access', 'erasure');

CREATE TABLE "rights_requests" (
  "id" SERIAL PRIMARY KEY,
  "kind" "rights_request_kind" NOT NULL,
  "email_sealed" BYTEA,
  "email_hash" BYTEA NOT NULL,
  "received_on" DATE NOT NULL,
  "due_on" DATE NOT NULL GENERATED ALWAYS AS (("received_on" + interval '1 month')::date) STORED,
  "identity" TEXT,
  "outcome" TEXT,
  "answered_at" TIMESTAMPTZ(3),
  "answered_by" UUID,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "recorded_by" UUID NOT NULL,
  CHECK (("answered_at" IS NULL) = ("outcome" IS NULL)),
  CHECK ("answered_at" IS NULL OR "email_sealed" IS NULL)
);
CREATE INDEX "rights_requests_email_hash_idx" ON "rights_requests" ("email_hash");
CREATE INDEX "rights_requests_open" ON "rights_requests" ("due_on") WHERE "answered_at" IS NULL;
