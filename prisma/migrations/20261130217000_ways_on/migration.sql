-- Suggested amounts for the donate link, and the letter to whoever decides.
ALTER TABLE "campaign"
  ADD COLUMN "donate_currency" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "donate_amounts" INTEGER[] NOT NULL DEFAULT ARRAY[]::INTEGER[],
  ADD COLUMN "letter_to" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "finders_shown" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "house_finder_url" TEXT NOT NULL DEFAULT 'https://www.house.gov/representatives/find-your-representative',
  ADD COLUMN "senate_finder_url" TEXT NOT NULL DEFAULT 'https://www.senate.gov/senators/senators-contact.htm';

ALTER TABLE "campaign_words"
  ADD COLUMN "donate_sentences" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "letter_subject" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "letter_text" TEXT NOT NULL DEFAULT '';

CREATE TABLE "letter_openings" (
  "day" DATE NOT NULL,
  "locale" TEXT NOT NULL,
  "count" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "letter_openings_pkey" PRIMARY KEY ("day", "locale")
);
