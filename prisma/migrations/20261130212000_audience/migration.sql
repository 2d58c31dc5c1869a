-- Whom a mailing is for: its languages and places; {} for everybody.
ALTER TABLE "broadcasts" ADD COLUMN "audience" JSONB NOT NULL DEFAULT '{}';

-- With the place, which is not kept of those whose address alone is left.
CREATE OR REPLACE VIEW "mail_recipients" AS
  SELECT "id", "state", "wants_updates", "bounced_at", "email_domain", "email_sealed", "locale", "confirmed_at", "country", "region"
  FROM "signatures"
  UNION ALL
  SELECT "id", 'confirmed'::"signature_state", "left_at" IS NULL, "bounced_at", "email_domain", "email_sealed", "locale", to_timestamp(0),
    NULL::CHAR(2), NULL::TEXT
  FROM "news_recipients";
