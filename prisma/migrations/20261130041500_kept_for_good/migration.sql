-- Nobody empties what cannot be changed either.
CREATE TRIGGER text_versions_keep_all BEFORE TRUNCATE ON "text_versions" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER text_words_keep_all BEFORE TRUNCATE ON "text_words" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER consents_keep_all BEFORE TRUNCATE ON "consents" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What is published of a correction stays: its number alone grows.
CREATE TRIGGER corrections_append_only BEFORE DELETE ON "corrections" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER corrections_only_grow BEFORE UPDATE ON "corrections" FOR EACH ROW
  WHEN (NEW."count" <= OLD."count"
    OR (NEW."id", NEW."at", NEW."kind", NEW."reason") <> (OLD."id", OLD."at", OLD."kind", OLD."reason")
    OR NEW."removal_id" IS DISTINCT FROM OLD."removal_id")
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER corrections_keep_all BEFORE TRUNCATE ON "corrections" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What an admin began, and why, stays; how far it is moves on.
CREATE TRIGGER removals_append_only BEFORE DELETE ON "removals" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER removals_keep_what_was_said BEFORE UPDATE ON "removals" FOR EACH ROW
  WHEN ((NEW."id", NEW."started_by", NEW."started_at", NEW."until", NEW."reason", NEW."found")
      <> (OLD."id", OLD."started_by", OLD."started_at", OLD."until", OLD."reason", OLD."found")
    OR (OLD."undo_reason" IS NOT NULL AND NEW."undo_reason" IS DISTINCT FROM OLD."undo_reason"))
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER removals_keep_all BEFORE TRUNCATE ON "removals" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A form of a picture goes with its picture, and never becomes another.
CREATE TRIGGER picture_files_never_change BEFORE UPDATE ON "picture_files" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Corrections are written by this alone: who writes events need not, and cannot, write them.
CREATE OR REPLACE FUNCTION publish_corrections() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "corrections" AS c ("at", "kind", "count", "reason", "removal_id")
  SELECT min(at), kind, count(*), coalesce(reason, ''), removal_id FROM appended
  WHERE kind IN ('removed', 'restored') GROUP BY kind, reason, removal_id
  ON CONFLICT ("removal_id", "kind") DO UPDATE SET "count" = c."count" + EXCLUDED."count";
  RETURN NULL;
END $$;
