-- The ledger: what happened to the count, as entries of a transparency log (docs/decisions/0045).
CREATE TYPE "ledger_event_kind" AS ENUM ('confirmed', 'restored', 'withdrawn', 'removed', 'renewed', 'text_version');

CREATE TABLE "ledger_events" (
  "id" BIGSERIAL NOT NULL,
  "kind" "ledger_event_kind" NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "signature_id" UUID,
  "signature_event_id" BIGINT,
  "correction_id" INTEGER,
  "text_version_id" INTEGER,
  "consent_id" INTEGER,
  "entry" BYTEA,
  CONSTRAINT "ledger_events_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ledger_events_of_signatures" ON "ledger_events" ("signature_id") WHERE "signature_id" IS NOT NULL;

CREATE TABLE "ledger_seeds" (
  "signature_id" UUID NOT NULL,
  "event_id" BIGINT NOT NULL,
  "sealed" BYTEA NOT NULL,
  CONSTRAINT "ledger_seeds_pkey" PRIMARY KEY ("signature_id", "event_id")
);

CREATE TABLE "ledger_queue" (
  "event_id" BIGINT NOT NULL,
  CONSTRAINT "ledger_queue_pkey" PRIMARY KEY ("event_id")
);

-- Events from before the ledger, until all of them are queued.
CREATE TABLE "ledger_backfill" (
  "id" INTEGER NOT NULL DEFAULT 1,
  "shift" BIGINT NOT NULL,
  "until" BIGINT NOT NULL,
  "done" BIGINT NOT NULL DEFAULT 0,
  CONSTRAINT "ledger_backfill_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "ledger_backfill_is_one_row" CHECK ("id" = 1)
);

CREATE TABLE "ledger_logs" (
  "id" INTEGER NOT NULL,
  "origin" TEXT NOT NULL,
  "size" BIGINT NOT NULL DEFAULT 0,
  "root" BYTEA NOT NULL,
  "published_size" BIGINT NOT NULL DEFAULT 0,
  "published_at" TIMESTAMPTZ(3),
  "checkpoint" TEXT,
  "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "ended_at" TIMESTAMPTZ(3),
  "problem" TEXT,
  "problem_at" TIMESTAMPTZ(3),
  CONSTRAINT "ledger_logs_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ledger_entries" (
  "log_id" INTEGER NOT NULL,
  "index" BIGINT NOT NULL,
  "event_id" BIGINT,
  "entry" BYTEA,
  CONSTRAINT "ledger_entries_pkey" PRIMARY KEY ("log_id", "index"),
  CONSTRAINT "ledger_entries_log_id_fkey" FOREIGN KEY ("log_id") REFERENCES "ledger_logs" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX "ledger_entries_event_id_log_id_key" ON "ledger_entries" ("event_id", "log_id");

CREATE TABLE "ledger_tiles" (
  "log_id" INTEGER NOT NULL,
  "level" SMALLINT NOT NULL,
  "index" BIGINT NOT NULL,
  "hashes" BYTEA NOT NULL,
  CONSTRAINT "ledger_tiles_pkey" PRIMARY KEY ("log_id", "level", "index")
);

-- Hashes cannot be compressed, and parts of them are read.
ALTER TABLE "ledger_tiles" ALTER COLUMN "hashes" SET STORAGE EXTERNAL;

CREATE TABLE "ledger_keys" (
  "log_id" INTEGER NOT NULL,
  "vkey" TEXT NOT NULL,
  "since_size" BIGINT NOT NULL,
  "retired_at" TIMESTAMPTZ(3),
  CONSTRAINT "ledger_keys_pkey" PRIMARY KEY ("log_id", "vkey")
);

CREATE TABLE "ledger_cosignatures" (
  "log_id" INTEGER NOT NULL,
  "witness" TEXT NOT NULL,
  "size" BIGINT NOT NULL DEFAULT 0,
  "checkpoint" TEXT,
  "line" TEXT,
  "at" TIMESTAMPTZ(3),
  "problem" TEXT,
  "problem_at" TIMESTAMPTZ(3),
  CONSTRAINT "ledger_cosignatures_pkey" PRIMARY KEY ("log_id", "witness")
);

-- Of immutable parts alone and kept as parsed, so that they are inlined at little cost. Normalising takes three times as long as
-- looking whether it is needed.
CREATE FUNCTION ledger_utf8(value text) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN decode(replace(CASE WHEN value IS NFC NORMALIZED THEN value ELSE normalize(value, NFC) END, '\', '\\'), 'escape');

CREATE FUNCTION ledger_commitment(field text, salt bytea, value text) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN sha256(decode(field, 'escape') || CASE WHEN value IS NULL THEN '\x01'::bytea || salt ELSE '\x00'::bytea || salt || ledger_utf8(value) END);

-- `salts` are six of 32 bytes, in the order of the fields (lib/ledger/entry.ts makes the same).
CREATE FUNCTION ledger_confirmed_entry(at timestamptz, salts bytea, name text, country text, region text, comment text,
  text_version text, consent text) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN '\x01010000'::bytea || int4send(floor(extract(epoch FROM at AT TIME ZONE 'UTC') / 3600)::int)
    || ledger_commitment('name', substring(salts FROM 1 FOR 32), name)
    || ledger_commitment('country', substring(salts FROM 33 FOR 32), country)
    || ledger_commitment('region', substring(salts FROM 65 FOR 32), region)
    || ledger_commitment('comment', substring(salts FROM 97 FOR 32), comment)
    || ledger_commitment('text-version', substring(salts FROM 129 FOR 32), text_version)
    || ledger_commitment('consent', substring(salts FROM 161 FOR 32), consent);

-- Every event waits to be sequenced, whatever order transactions commit in.
CREATE FUNCTION await_sequencing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ledger_queue" ("event_id") SELECT id FROM appended;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_events_await_sequencing AFTER INSERT ON "ledger_events"
  REFERENCING NEW TABLE AS appended FOR EACH STATEMENT EXECUTE FUNCTION await_sequencing();

-- By a trigger, so that nothing moves the count without the ledger, and each entry names the correction that was published
-- for it. Whoever confirms may have written the entry in the same statement, with commitments that a receipt opens.
-- Rows are looked up one by one: a plan from when the table was small would let a join read all of it.
CREATE OR REPLACE FUNCTION publish_corrections() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off AS $$
BEGIN
  WITH published AS (
    INSERT INTO "corrections" AS c ("at", "kind", "count", "reason", "removal_id")
    SELECT min(at), kind, count(*), coalesce(reason, ''), removal_id FROM appended
    WHERE kind IN ('removed', 'restored') GROUP BY kind, coalesce(reason, ''), removal_id
    ON CONFLICT ("removal_id", "kind") DO UPDATE SET "count" = c."count" + EXCLUDED."count"
    RETURNING id, kind, reason, removal_id
  ), unlogged AS MATERIALIZED (
    SELECT e.* FROM appended e LEFT JOIN LATERAL (
      SELECT true AS there FROM "ledger_events" l
      WHERE l.signature_id = e.signature_id AND l.signature_event_id = e.id LIMIT 1
    ) AS logged ON true
    WHERE logged.there IS NULL
  )
  INSERT INTO "ledger_events" ("kind", "at", "signature_id", "signature_event_id", "correction_id")
  SELECT e.kind::text::ledger_event_kind, e.at, e.signature_id, e.id, p.id
  FROM unlogged e
  LEFT JOIN published p ON p.kind = e.kind AND p.removal_id IS NOT DISTINCT FROM e.removal_id
    AND (p.removal_id IS NOT NULL OR p.reason = coalesce(e.reason, ''))
  ORDER BY e.id;
  RETURN NULL;
END $$;

CREATE FUNCTION log_text_versions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ledger_events" ("kind", "at", "text_version_id")
  SELECT 'text_version', created_at, id FROM appended ORDER BY version;
  RETURN NULL;
END $$;
CREATE TRIGGER text_versions_log AFTER INSERT ON "text_versions"
  REFERENCING NEW TABLE AS appended FOR EACH STATEMENT EXECUTE FUNCTION log_text_versions();

-- The versions there are come first, then the events there are, by their own numbers: whatever happens from now on is later.
LOCK TABLE "signature_events" IN SHARE ROW EXCLUSIVE MODE;
INSERT INTO "ledger_events" ("kind", "at", "text_version_id")
SELECT 'text_version', "created_at", "id" FROM "text_versions" ORDER BY "version";
INSERT INTO "ledger_backfill" ("shift", "until")
SELECT (SELECT count(*) FROM "ledger_events"), max("id") FROM "signature_events" HAVING count(*) > 0;
SELECT setval('ledger_events_id_seq', "shift" + "until") FROM "ledger_backfill";

CREATE TRIGGER ledger_events_append_only BEFORE UPDATE OR DELETE ON "ledger_events" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_events_keep_all BEFORE TRUNCATE ON "ledger_events" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entries_append_only BEFORE UPDATE OR DELETE ON "ledger_entries" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entries_keep_all BEFORE TRUNCATE ON "ledger_entries" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Seeds go with their signature, and never become others. Not by a foreign key, which would lock each signature once more.
CREATE FUNCTION forget_seeds() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "ledger_seeds" USING gone WHERE "signature_id" = gone.id;
  RETURN NULL;
END $$;
CREATE TRIGGER signatures_forget_seeds AFTER DELETE ON "signatures"
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION forget_seeds();
CREATE TRIGGER ledger_seeds_never_change BEFORE UPDATE ON "ledger_seeds" FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER ledger_tiles_append_only BEFORE DELETE ON "ledger_tiles" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_tiles_only_grow BEFORE UPDATE ON "ledger_tiles" FOR EACH ROW
  WHEN ((NEW."log_id", NEW."level", NEW."index") <> (OLD."log_id", OLD."level", OLD."index")
    OR length(NEW."hashes") <= length(OLD."hashes")
    OR substring(NEW."hashes" FROM 1 FOR length(OLD."hashes")) <> OLD."hashes")
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_tiles_keep_all BEFORE TRUNCATE ON "ledger_tiles" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER ledger_logs_append_only BEFORE DELETE ON "ledger_logs" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_logs_only_grow BEFORE UPDATE ON "ledger_logs" FOR EACH ROW
  WHEN ((NEW."id", NEW."origin", NEW."started_at") <> (OLD."id", OLD."origin", OLD."started_at")
    OR NEW."size" < OLD."size" OR NEW."published_size" < OLD."published_size" OR NEW."published_size" > NEW."size"
    OR (NEW."size" = OLD."size" AND NEW."root" <> OLD."root")
    OR (OLD."ended_at" IS NOT NULL AND (NEW."ended_at" IS DISTINCT FROM OLD."ended_at" OR NEW."size" <> OLD."size")))
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_logs_keep_all BEFORE TRUNCATE ON "ledger_logs" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER ledger_keys_append_only BEFORE DELETE ON "ledger_keys" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_keys_only_retire BEFORE UPDATE ON "ledger_keys" FOR EACH ROW
  WHEN ((NEW."log_id", NEW."vkey", NEW."since_size") <> (OLD."log_id", OLD."vkey", OLD."since_size")
    OR (OLD."retired_at" IS NOT NULL AND NEW."retired_at" IS DISTINCT FROM OLD."retired_at"))
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_keys_keep_all BEFORE TRUNCATE ON "ledger_keys" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
