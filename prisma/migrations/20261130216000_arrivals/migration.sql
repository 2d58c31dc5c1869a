-- By which link a pending signature came. It is cleared as soon as it is pending no more, whatever ends that.
ALTER TABLE "signatures"
  ADD COLUMN "via_code" TEXT,
  ADD COLUMN "via_channel" TEXT,
  ADD COLUMN "via_variant" SMALLINT;

CREATE FUNCTION forget_arrival() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."via_code" := NULL;
  NEW."via_channel" := NULL;
  NEW."via_variant" := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER signatures_forget_arrival BEFORE UPDATE ON "signatures" FOR EACH ROW
  WHEN (NEW."state" <> 'pending' AND NEW."via_channel" IS NOT NULL) EXECUTE FUNCTION forget_arrival();

-- Confirmed arrivals until they are tallied. Without any key, so that no order leads back to a signature.
CREATE TABLE "arrivals" (
  "day" DATE NOT NULL,
  "code" TEXT,
  "channel" TEXT NOT NULL,
  "variant" SMALLINT NOT NULL,
  "locale" TEXT NOT NULL
);

CREATE TABLE "funnel_days" (
  "day" DATE NOT NULL,
  "step" TEXT NOT NULL,
  "channel" TEXT NOT NULL,
  "variant" SMALLINT NOT NULL DEFAULT 0,
  "locale" TEXT NOT NULL,
  "count" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "funnel_days_pkey" PRIMARY KEY ("day", "step", "channel", "variant", "locale")
);

-- Eight characters of an alphabet without i, l, o and u; five random bits each.
CREATE FUNCTION new_share_code() RETURNS TEXT LANGUAGE sql VOLATILE AS $$
  SELECT string_agg(substr('0123456789abcdefghjkmnpqrstvwxyz', (get_byte(random.bytes, place) & 31) + 1, 1), '')
  FROM (SELECT uuid_send(gen_random_uuid()) AS bytes) AS random, generate_series(8, 15) AS place
$$;

CREATE TABLE "share_codes" (
  "signature_id" UUID NOT NULL,
  "code" TEXT NOT NULL DEFAULT new_share_code(),
  "brought" INTEGER NOT NULL DEFAULT 0,
  "shown" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "share_codes_pkey" PRIMARY KEY ("signature_id")
);
CREATE UNIQUE INDEX "share_codes_code_key" ON "share_codes"("code");

CREATE FUNCTION forget_share_codes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "share_codes" USING gone WHERE "signature_id" = gone.id;
  RETURN NULL;
END $$;
CREATE TRIGGER signatures_forget_share_codes AFTER DELETE ON "signatures"
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION forget_share_codes();
