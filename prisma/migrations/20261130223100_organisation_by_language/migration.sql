-- The organisation's name in a language; empty for the campaign's.
ALTER TABLE "campaign_words" ADD COLUMN "organisation_name" TEXT NOT NULL DEFAULT '';
