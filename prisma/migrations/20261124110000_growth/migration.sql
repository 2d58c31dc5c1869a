-- Lists run in the order of ids, which is that of time (UUID version 7). One index answers a state, one a country with it;
-- both grow at few places, unlike the one of the address.
DROP INDEX "signatures_state_created_at_idx";
CREATE INDEX "signatures_state_id_idx" ON "signatures" ("state", "id");
CREATE INDEX "signatures_country_state_id_idx" ON "signatures" ("country", "state", "id");

-- Few rows, so that a plain post writes into none of these.
DROP INDEX "signatures_held";
CREATE INDEX "signatures_held" ON "signatures" ("state", "id") WHERE "held_at" IS NOT NULL;
CREATE INDEX "signatures_flagged" ON "signatures" ("state", "id") WHERE "flags" <> '{}';

-- A few pages for any number of rows: who signed the newest text stands at the end of the table.
CREATE INDEX "signatures_text_version" ON "signatures" USING brin ("text_version_id") WITH (pages_per_range = 32, autosummarize = on);

-- When the nightly check last compared the count, the tallies, the events and the rows.
ALTER TABLE "campaign" ADD COLUMN "reconciled_at" TIMESTAMPTZ(3);
