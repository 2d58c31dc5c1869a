-- The words of a name, without case, accents and punctuation, as lib/signatures/name-query.ts asks for them. It needs no
-- extension, so that a copy can be put back wherever a PostgreSQL runs.
CREATE FUNCTION "name_words"(name TEXT) RETURNS TSVECTOR LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN array_to_tsvector(array_remove(string_to_array(lower(translate(
  normalize(name, NFKD),
  '.,;:''"’‘“”·-‐–—_()[]{}/\@&+*!?#%|<>=~^`´' ||
  U&'\0300\0301\0302\0303\0304\0306\0307\0308\0309\030A\030B\030C\030F\0311\031B\0323\0324\0325\0326\0327\0328\032D\032E\0330\0331',
  repeat(' ', 40))), ' '), ''));

CREATE INDEX "signatures_by_name" ON "signatures" USING gin ("name_words"("name"));
CREATE INDEX "signatures_by_domain" ON "signatures" ("email_domain", "id");
CREATE INDEX "signatures_by_region" ON "signatures" ("country", "region", "id") WHERE "region" IS NOT NULL;
