
-- One deployment is one campaign.
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_is_one_row" CHECK ("id" = 1);

-- What happened stays as it was written down.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER signature_events_append_only BEFORE UPDATE OR DELETE ON "signature_events" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signature_events_keep_all BEFORE TRUNCATE ON "signature_events" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE ON "audit_events" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_events_keep_all BEFORE TRUNCATE ON "audit_events" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER text_versions_append_only BEFORE UPDATE OR DELETE ON "text_versions" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER text_words_append_only BEFORE UPDATE OR DELETE ON "text_words" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER consents_append_only BEFORE UPDATE OR DELETE ON "consents" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Every event waits to be folded into the tallies, whatever order transactions commit in.
CREATE FUNCTION await_folding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "unfolded_events" ("event_id") VALUES (NEW."id");
  RETURN NULL;
END $$;

CREATE TRIGGER signature_events_await_folding AFTER INSERT ON "signature_events" FOR EACH ROW EXECUTE FUNCTION await_folding();

-- Names shown in public, newest first, without reading the others.
CREATE INDEX "signatures_shown" ON "signatures" ("confirmed_at" DESC) WHERE "state" = 'confirmed' AND "show_name";
