-- Since when an owner has closed signing for a while, holds mail, or lets nothing be posted.
ALTER TABLE "campaign"
  ADD COLUMN "signing_closed_at" TIMESTAMPTZ(3),
  ADD COLUMN "mail_stopped_at" TIMESTAMPTZ(3),
  ADD COLUMN "read_only_at" TIMESTAMPTZ(3);
