-- The words beside the petition keep a history too: which language a change is of; null for what is the same in all.
ALTER TABLE "setting_changes" ADD COLUMN "locale" TEXT;
