-- What becomes of an update's words after they are a draft: scheduled, published, withdrawn.
ALTER TABLE "update_words"
    ADD COLUMN "scheduled_for" TIMESTAMPTZ(3),
    ADD COLUMN "scheduled_zone" TEXT,
    ADD COLUMN "scheduled_by" UUID,
    ADD COLUMN "missed_at" TIMESTAMPTZ(3),
    ADD COLUMN "withdrawn_at" TIMESTAMPTZ(3);

-- Until now a withdrawal left no trace but in the audit.
UPDATE "update_words" w SET "withdrawn_at" = (
    SELECT max(e."at") FROM "audit_events" e
    WHERE e."verb" = 'withdraw' AND e."subject" = 'update:' || w."update_id" AND e."detail" ->> 'locale' = w."locale"
) WHERE w."published_at" IS NULL;

-- The link for whoever reads a draft without an account.
ALTER TABLE "updates"
    ADD COLUMN "preview_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    ADD COLUMN "preview_version" INTEGER NOT NULL DEFAULT 1,
    ADD COLUMN "preview_until" TIMESTAMPTZ(0);

CREATE UNIQUE INDEX "updates_preview_id_key" ON "updates"("preview_id");

-- Every address that is an update's now or was one while it could be read: of one update for good.
CREATE TABLE "update_slugs" (
    "slug" TEXT NOT NULL,
    "update_id" INTEGER NOT NULL,

    CONSTRAINT "update_slugs_pkey" PRIMARY KEY ("slug")
);

CREATE INDEX "update_slugs_update_id_idx" ON "update_slugs"("update_id");

ALTER TABLE "update_slugs" ADD CONSTRAINT "update_slugs_update_id_fkey"
    FOREIGN KEY ("update_id") REFERENCES "updates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

INSERT INTO "update_slugs" ("slug", "update_id") SELECT "slug", "id" FROM "updates";

-- By a trigger, so that no verb can lose an address that somebody has, and two that race for one meet in the primary key.
CREATE FUNCTION keep_update_slug() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM "update_slugs" s WHERE s."slug" = OLD."slug" AND NOT EXISTS (
      SELECT FROM "update_words" w
      WHERE w."update_id" = OLD."id" AND (w."published_at" IS NOT NULL OR w."withdrawn_at" IS NOT NULL));
  END IF;
  IF NOT EXISTS (SELECT FROM "update_slugs" s WHERE s."slug" = NEW."slug" AND s."update_id" = NEW."id") THEN
    INSERT INTO "update_slugs" ("slug", "update_id") VALUES (NEW."slug", NEW."id");
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER updates_keep_slug_new AFTER INSERT ON "updates"
  FOR EACH ROW EXECUTE FUNCTION keep_update_slug();
CREATE TRIGGER updates_keep_slug_changed AFTER UPDATE OF "slug" ON "updates"
  FOR EACH ROW WHEN (OLD."slug" <> NEW."slug") EXECUTE FUNCTION keep_update_slug();
