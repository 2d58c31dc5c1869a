-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "signature_state" AS ENUM ('pending', 'confirmed', 'withdrawn', 'removed');

-- CreateEnum
CREATE TYPE "signature_event_kind" AS ENUM ('confirmed', 'withdrawn', 'removed', 'restored');

-- CreateEnum
CREATE TYPE "admin_role" AS ENUM ('owner', 'editor');

-- CreateTable
CREATE TABLE "campaign" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "goals" INTEGER[],
    "donate_url" TEXT NOT NULL,
    "film_url" TEXT NOT NULL,
    "original_url" TEXT,
    "count" INTEGER NOT NULL DEFAULT 0,
    "counted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "key_probe" BYTEA,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_words" (
    "campaign_id" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "imprint" TEXT NOT NULL,
    "donate" TEXT NOT NULL,
    "film_title" TEXT NOT NULL,
    "film" TEXT NOT NULL,
    "share_text" TEXT NOT NULL,
    "card_note" TEXT NOT NULL,

    CONSTRAINT "campaign_words_pkey" PRIMARY KEY ("campaign_id","locale")
);

-- CreateTable
CREATE TABLE "text_versions" (
    "id" SERIAL NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "text_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "text_words" (
    "text_version_id" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "salutation" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "demand" TEXT NOT NULL,
    "reasons" TEXT NOT NULL,

    CONSTRAINT "text_words_pkey" PRIMARY KEY ("text_version_id","locale")
);

-- CreateTable
CREATE TABLE "consents" (
    "id" SERIAL NOT NULL,
    "text_version_id" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "wording" TEXT NOT NULL,

    CONSTRAINT "consents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signatures" (
    "id" UUID NOT NULL,
    "state" "signature_state" NOT NULL DEFAULT 'pending',
    "email_hash" BYTEA NOT NULL,
    "email_sealed" BYTEA NOT NULL,
    "email_domain" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "region" TEXT,
    "postcode" TEXT,
    "comment" TEXT,
    "show_name" BOOLEAN NOT NULL DEFAULT false,
    "wants_updates" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT NOT NULL,
    "text_version_id" INTEGER NOT NULL,
    "consent_id" INTEGER NOT NULL,
    "token_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),
    "removed_reason" TEXT,
    "mails_on" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "mails_sent" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "signatures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signature_events" (
    "id" BIGSERIAL NOT NULL,
    "signature_id" UUID NOT NULL,
    "kind" "signature_event_kind" NOT NULL,
    "country" CHAR(2) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT,

    CONSTRAINT "signature_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unfolded_events" (
    "event_id" BIGINT NOT NULL,

    CONSTRAINT "unfolded_events_pkey" PRIMARY KEY ("event_id")
);

-- CreateTable
CREATE TABLE "tallies" (
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "country" CHAR(2) NOT NULL,
    "confirmed" INTEGER NOT NULL DEFAULT 0,
    "withdrawn" INTEGER NOT NULL DEFAULT 0,
    "removed" INTEGER NOT NULL DEFAULT 0,
    "restored" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "tallies_pkey" PRIMARY KEY ("hour","country")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "id" SERIAL NOT NULL,
    "date" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "before" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "updates" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "updates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "update_words" (
    "update_id" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "byline" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "edited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "update_words_pkey" PRIMARY KEY ("update_id","locale")
);

-- CreateTable
CREATE TABLE "references" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "date" TEXT NOT NULL DEFAULT '',
    "url" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "archived_url" TEXT,
    "checked_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "references_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "update_references" (
    "update_id" INTEGER NOT NULL,
    "reference_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "update_references_pkey" PRIMARY KEY ("update_id","reference_id")
);

-- CreateTable
CREATE TABLE "admins" (
    "id" UUID NOT NULL,
    "email" TEXT,
    "role" "admin_role" NOT NULL,
    "password_hash" TEXT,
    "token_version" INTEGER NOT NULL DEFAULT 1,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "admins_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "admin_sessions" (
    "id" UUID NOT NULL,
    "admin_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "admin_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "admin_id" UUID,
    "verb" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "donate_clicks" (
    "day" DATE NOT NULL,
    "locale" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "donate_clicks_pkey" PRIMARY KEY ("day","locale")
);

-- CreateTable
CREATE TABLE "kept_mails" (
    "id" BIGSERIAL NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "kept_mails_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "text_versions_version_key" ON "text_versions"("version");

-- CreateIndex
CREATE UNIQUE INDEX "consents_text_version_id_locale_key" ON "consents"("text_version_id", "locale");

-- CreateIndex
CREATE UNIQUE INDEX "signatures_email_hash_key" ON "signatures"("email_hash");

-- CreateIndex
CREATE INDEX "signatures_state_created_at_idx" ON "signatures"("state", "created_at");

-- CreateIndex
CREATE INDEX "signature_events_signature_id_idx" ON "signature_events"("signature_id");

-- CreateIndex
CREATE INDEX "signature_events_at_idx" ON "signature_events"("at");

-- CreateIndex
CREATE UNIQUE INDEX "updates_slug_key" ON "updates"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "references_key_key" ON "references"("key");

-- CreateIndex
CREATE UNIQUE INDEX "admins_email_key" ON "admins"("email");

-- CreateIndex
CREATE INDEX "admin_sessions_admin_id_idx" ON "admin_sessions"("admin_id");

-- CreateIndex
CREATE INDEX "audit_events_at_idx" ON "audit_events"("at");

-- CreateIndex
CREATE INDEX "kept_mails_created_at_idx" ON "kept_mails"("created_at");

-- AddForeignKey
ALTER TABLE "campaign_words" ADD CONSTRAINT "campaign_words_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_words" ADD CONSTRAINT "text_words_text_version_id_fkey" FOREIGN KEY ("text_version_id") REFERENCES "text_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consents" ADD CONSTRAINT "consents_text_version_id_fkey" FOREIGN KEY ("text_version_id") REFERENCES "text_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_text_version_id_fkey" FOREIGN KEY ("text_version_id") REFERENCES "text_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_consent_id_fkey" FOREIGN KEY ("consent_id") REFERENCES "consents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "update_words" ADD CONSTRAINT "update_words_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "updates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "update_references" ADD CONSTRAINT "update_references_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "updates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "update_references" ADD CONSTRAINT "update_references_reference_id_fkey" FOREIGN KEY ("reference_id") REFERENCES "references"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "admin_sessions" ADD CONSTRAINT "admin_sessions_admin_id_fkey" FOREIGN KEY ("admin_id") REFERENCES "admins"("id") ON DELETE CASCADE ON UPDATE CASCADE;



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
