-- Which version of another language a language's words were begun from.
ALTER TABLE "update_words" ADD COLUMN "started_from" INTEGER;
ALTER TABLE "update_words" ADD CONSTRAINT "update_words_started_from_fkey"
  FOREIGN KEY ("started_from") REFERENCES "update_versions"("id") ON DELETE SET NULL ON UPDATE CASCADE;
