-- A version is named by its meaning (major) and the wording of that (minor): 1, 1.1, 2. The rows there are keep their number.
ALTER TABLE "text_versions" ADD COLUMN "major" INTEGER, ADD COLUMN "minor" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "text_versions" DISABLE TRIGGER text_versions_append_only;
UPDATE "text_versions" SET "major" = "version";
ALTER TABLE "text_versions" ENABLE TRIGGER text_versions_append_only;
ALTER TABLE "text_versions" ALTER COLUMN "major" SET NOT NULL;
CREATE UNIQUE INDEX "text_versions_major_minor_key" ON "text_versions" ("major", "minor");
