-- Of a removed signature that its signer erased: a keyed hash of the address, so that it cannot sign again.
CREATE TABLE "removed_addresses" (
  "email_hash" BYTEA NOT NULL PRIMARY KEY,
  "removal_id" INTEGER
);
CREATE INDEX "removed_addresses_removal_id_idx" ON "removed_addresses" ("removal_id");

-- Whose mail it is, by the same hash as a signature's, so that it is erased with the signature.
ALTER TABLE "kept_mails" ADD COLUMN "recipient" BYTEA;
CREATE INDEX "kept_mails_recipient_idx" ON "kept_mails" ("recipient");
