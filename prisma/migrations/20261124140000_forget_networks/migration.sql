-- Networks are forgotten after a while: those still known, by age. Also what came in the last hour.
CREATE INDEX "signatures_networks" ON "signatures" ("submitted_at") WHERE "network" IS NOT NULL;
