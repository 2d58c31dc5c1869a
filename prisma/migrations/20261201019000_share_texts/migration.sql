-- The ways to share that pages offer: all of them until staff choose.
ALTER TABLE "campaign" ADD COLUMN "share_channels" TEXT[] NOT NULL
  DEFAULT ARRAY['device', 'whatsapp', 'facebook', 'x', 'bluesky', 'mastodon', 'telegram', 'email', 'link', 'copy']::TEXT[];

-- Texts beside shared links. A number stands for one text for ever, since links carry it.
CREATE TABLE "share_texts" (
  "channel" TEXT NOT NULL,
  "variant" SMALLINT NOT NULL CHECK ("variant" BETWEEN 1 AND 999),
  "locale" TEXT NOT NULL,
  "subject" TEXT NOT NULL DEFAULT '',
  "text" TEXT NOT NULL,
  "admin_id" UUID,
  "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "until" TIMESTAMPTZ(3),
  CONSTRAINT "share_texts_pkey" PRIMARY KEY ("channel", "variant")
);
