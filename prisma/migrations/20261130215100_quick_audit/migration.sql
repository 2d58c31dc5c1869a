-- The words of an audit event, as lib/audit/queries.ts asks for them; one too long for an index is left out.
CREATE FUNCTION "audit_words"(event TEXT) RETURNS TSVECTOR LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN "name_words"(regexp_replace(
  translate(event, '.,;:''"·-–—_()[]{}/\@&+*!?#%|<>=~', repeat(' ', 33)), '[^ ]{60,}', ' ', 'g'));

CREATE INDEX "audit_events_by_words" ON "audit_events"
  USING gin ("audit_words"("verb" || ' ' || "subject" || ' ' || "detail"::text));
CREATE INDEX "audit_events_by_admin" ON "audit_events" ("admin_id", "id");
CREATE INDEX "audit_events_by_kind" ON "audit_events" (split_part("subject", ':', 1), "id");
