-- What visitors write to the staff; text, name and address are encrypted with DATA_KEY.
CREATE TYPE "contact_topic" AS ENUM ('press', 'signature', 'delivery', 'problem', 'other');

CREATE TABLE "contact_messages" (
  "id" SERIAL PRIMARY KEY,
  "topic" "contact_topic" NOT NULL,
  "locale" TEXT NOT NULL,
  "name_sealed" BYTEA,
  "email_sealed" BYTEA NOT NULL,
  "email_hash" BYTEA NOT NULL,
  "text_sealed" BYTEA NOT NULL,
  "flags" TEXT[] NOT NULL DEFAULT '{}',
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "answered_at" TIMESTAMPTZ(3),
  "answered_by" UUID
);
CREATE INDEX "contact_messages_email_hash_idx" ON "contact_messages" ("email_hash");

ALTER TABLE "campaign" ADD COLUMN "contact_email" TEXT NOT NULL DEFAULT '';
