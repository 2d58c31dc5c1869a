-- What an update says, without case and accents, as lib/text/fold.ts makes of what is searched for.
CREATE FUNCTION "folded_text"(written TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN lower(translate(
  normalize(written, NFKD),
  U&'\0300\0301\0302\0303\0304\0306\0307\0308\0309\030A\030B\030C\030F\0311\031B\0323\0324\0325\0326\0327\0328\032D\032E\0330\0331',
  ''));

ALTER TABLE "update_words" ADD COLUMN "folded" TEXT GENERATED ALWAYS AS (
  "folded_text"("title" || E'\n' || "byline" || E'\n' || "summary" || E'\n' || "body")) STORED;
ALTER TABLE "update_drafts" ADD COLUMN "folded" TEXT GENERATED ALWAYS AS (
  "folded_text"("title" || E'\n' || "byline" || E'\n' || "summary" || E'\n' || "body")) STORED;
