-- Where answers to mails to signers go; empty for MAIL_FROM.
ALTER TABLE "campaign" ADD COLUMN "reply_to" TEXT NOT NULL DEFAULT '';
