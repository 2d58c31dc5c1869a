-- Apart from the new columns, whose lock would keep signers waiting meanwhile.
INSERT INTO "share_codes" ("signature_id") SELECT "id" FROM "signatures" WHERE "state" = 'confirmed' ON CONFLICT DO NOTHING;
