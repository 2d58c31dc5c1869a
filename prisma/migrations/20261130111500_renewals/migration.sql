-- What a signer had signed before they renewed, and the one mail that asks signers of an older meaning to.
CREATE TABLE "renewals" (
  "id" SERIAL NOT NULL PRIMARY KEY,
  "signature_id" UUID NOT NULL REFERENCES "signatures" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "from_version_id" INTEGER NOT NULL REFERENCES "text_versions" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "from_consent_id" INTEGER NOT NULL REFERENCES "consents" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX "renewals_signature_id_idx" ON "renewals" ("signature_id");
CREATE TRIGGER renewals_never_change BEFORE UPDATE ON "renewals" FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE "renewal_requests" (
  "major" INTEGER NOT NULL PRIMARY KEY,
  "started_by" UUID NOT NULL,
  "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "ended_at" TIMESTAMPTZ(3),
  "asked" INTEGER NOT NULL DEFAULT 0,
  "cursor" UUID
);
