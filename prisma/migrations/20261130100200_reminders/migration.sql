-- How many reminders were mailed to whoever has not confirmed.
ALTER TABLE "signatures" ADD COLUMN "reminders" SMALLINT NOT NULL DEFAULT 0;
