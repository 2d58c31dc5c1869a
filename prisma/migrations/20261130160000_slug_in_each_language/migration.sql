-- An update has an address in each language. Those it had are those of every language it is written in.
DROP TRIGGER updates_keep_slug_new ON "updates";
DROP TRIGGER updates_keep_slug_changed ON "updates";

ALTER TABLE "update_words" ADD COLUMN "slug" TEXT;
UPDATE "update_words" w SET "slug" = u."slug" FROM "updates" u WHERE u."id" = w."update_id";
ALTER TABLE "update_words" ALTER COLUMN "slug" SET NOT NULL;
ALTER TABLE "updates" DROP COLUMN "slug";

-- A draft's address is reserved, but answers nobody: its language may be written while another one is public.
ALTER TABLE "update_slugs" ADD COLUMN "was_public" BOOLEAN NOT NULL DEFAULT false;
UPDATE "update_slugs" s SET "was_public" = EXISTS (
  SELECT FROM "update_words" w
  WHERE w."update_id" = s."update_id" AND (w."published_at" IS NOT NULL OR w."withdrawn_at" IS NOT NULL));

CREATE OR REPLACE FUNCTION keep_update_slug() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."slug" <> NEW."slug" THEN
    DELETE FROM "update_slugs" s WHERE s."slug" = OLD."slug" AND NOT s."was_public"
      AND NOT EXISTS (SELECT FROM "update_words" w WHERE w."update_id" = OLD."update_id" AND w."slug" = OLD."slug");
  END IF;
  IF NOT EXISTS (
    SELECT FROM "update_slugs" s WHERE s."slug" = NEW."slug" AND s."update_id" = NEW."update_id"
  ) THEN
    INSERT INTO "update_slugs" ("slug", "update_id") VALUES (NEW."slug", NEW."update_id");
  END IF;
  IF NEW."published_at" IS NOT NULL THEN
    UPDATE "update_slugs" s SET "was_public" = true WHERE s."slug" = NEW."slug" AND NOT s."was_public";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER update_words_keep_slug AFTER INSERT OR UPDATE OF "slug", "published_at" ON "update_words"
  FOR EACH ROW EXECUTE FUNCTION keep_update_slug();
