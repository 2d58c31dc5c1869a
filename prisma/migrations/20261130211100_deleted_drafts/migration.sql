-- A draft that nobody could ever read may be deleted: by a mark that can be taken back, and 30 days later for good.
ALTER TABLE "updates" ADD COLUMN "deleted_at" TIMESTAMPTZ(3), ADD COLUMN "deleted_by" UUID;
CREATE INDEX "updates_deleted" ON "updates" ("deleted_at") WHERE "deleted_at" IS NOT NULL;

CREATE FUNCTION keep_public_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "update_slugs" s WHERE s."update_id" = OLD."id" AND s."was_public")
    OR (TG_OP = 'DELETE' AND (OLD."deleted_at" IS NULL OR OLD."deleted_at" > now() - interval '30 days')) THEN
    RAISE EXCEPTION 'update % stays', OLD."id" USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER updates_delete_drafts_alone BEFORE UPDATE ON "updates" FOR EACH ROW
  WHEN (NEW."deleted_at" IS NOT NULL AND OLD."deleted_at" IS NULL) EXECUTE FUNCTION keep_public_update();
CREATE TRIGGER updates_clear_deleted_alone BEFORE DELETE ON "updates" FOR EACH ROW EXECUTE FUNCTION keep_public_update();

-- Versions stay as long as their update does, whoever asks, and go with it.
CREATE FUNCTION keep_with_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "updates" u WHERE u."id" = OLD."update_id") THEN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;
DROP TRIGGER update_versions_append_only ON "update_versions";
CREATE TRIGGER update_versions_append_only BEFORE UPDATE ON "update_versions" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER update_versions_keep_with_update BEFORE DELETE ON "update_versions" FOR EACH ROW EXECUTE FUNCTION keep_with_update();
ALTER TABLE "update_versions" DROP CONSTRAINT "update_versions_update_id_fkey";
ALTER TABLE "update_versions" ADD CONSTRAINT "update_versions_update_id_fkey"
  FOREIGN KEY ("update_id") REFERENCES "updates" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
