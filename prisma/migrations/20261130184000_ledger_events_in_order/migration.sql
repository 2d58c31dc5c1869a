-- A signature's latest event is found by the index alone: without statistics the planner read every event backwards.
DROP INDEX "ledger_events_of_signatures";
CREATE INDEX "ledger_events_of_signatures" ON "ledger_events" ("signature_id", "id") WHERE "signature_id" IS NOT NULL;
