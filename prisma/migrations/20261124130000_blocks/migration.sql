-- Mail domains and networks whose signatures wait for an admin.
CREATE TYPE "block_kind" AS ENUM ('domain', 'network', 'network_hash');

CREATE TABLE "blocks" (
  "id" SERIAL PRIMARY KEY,
  "kind" "block_kind" NOT NULL,
  "value" TEXT NOT NULL,
  "note" TEXT NOT NULL DEFAULT '',
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "created_by" UUID NOT NULL,
  "expires_at" TIMESTAMPTZ(3)
);

CREATE UNIQUE INDEX "blocks_kind_value_key" ON "blocks" ("kind", "value");
