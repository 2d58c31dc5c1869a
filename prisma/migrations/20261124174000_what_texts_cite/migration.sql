-- What a text cites is read when it is written, so that nobody has to parse every text to say where a source is used.
ALTER TABLE "update_words" ADD COLUMN "cites" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "text_words" ADD COLUMN "cites" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

-- Texts written before: every key between brackets, without telling apart what stands in code until they are saved again.
CREATE FUNCTION pg_temp.keys_cited(markdown TEXT) RETURNS TEXT[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(DISTINCT key[1]), ARRAY[]::TEXT[])
  FROM regexp_matches(markdown, '\[(@[^\s;\]]+(?:\s*;\s*@[^\s;\]]+)*)\]', 'g') AS citation,
    regexp_matches(citation[1], '@([a-z0-9-]+)', 'g') AS key
$$;
UPDATE "update_words" SET "cites" = pg_temp.keys_cited("body");
ALTER TABLE "text_words" DISABLE TRIGGER text_words_append_only;
UPDATE "text_words" SET "cites" = pg_temp.keys_cited("reasons");
ALTER TABLE "text_words" ENABLE TRIGGER text_words_append_only;
