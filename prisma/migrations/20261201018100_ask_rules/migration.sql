-- What signers are asked once they are counted: rules in the order they are tried, as lib/asks/schema.ts reads them.
ALTER TABLE "campaign"
  ADD COLUMN "asks" JSONB NOT NULL DEFAULT '[{"id": "share", "ask": "share"}, {"id": "donate", "ask": "donate"}, {"id": "write", "ask": "write"}, {"id": "next", "ask": "next"}]';
