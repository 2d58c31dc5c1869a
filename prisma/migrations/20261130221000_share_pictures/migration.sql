-- The picture that is shown where an update is shared, in place of the drawn card.
ALTER TABLE "updates" ADD COLUMN "share_picture" TEXT REFERENCES "pictures" ("key") ON DELETE RESTRICT ON UPDATE CASCADE;
