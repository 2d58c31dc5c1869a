-- Every change of the campaign's settings, a row for each of them, with its value before and after.
CREATE TABLE "setting_changes" (
  "id" SERIAL NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "admin_id" UUID,
  "setting" TEXT NOT NULL,
  "before" JSONB NOT NULL,
  "after" JSONB NOT NULL,
  CONSTRAINT "setting_changes_pkey" PRIMARY KEY ("id")
);

CREATE TRIGGER setting_changes_append_only BEFORE UPDATE OR DELETE ON "setting_changes" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER setting_changes_keep_all BEFORE TRUNCATE ON "setting_changes" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
