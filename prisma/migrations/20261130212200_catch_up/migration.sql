-- Whether those who confirmed after the latest mailing get its update too, once a day at most.
ALTER TABLE "campaign" ADD COLUMN "catch_up" BOOLEAN NOT NULL DEFAULT false;

-- Of a catch-up mailing: it is for those alone who confirmed after this.
ALTER TABLE "broadcasts" ADD COLUMN "confirmed_since" TIMESTAMPTZ(3);
