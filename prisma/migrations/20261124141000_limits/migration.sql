-- How often something was posted, by keyed hash. Not logged: after a crash everybody starts anew, which is no harm.
-- Room on each page lets a row be counted up in place.
CREATE UNLOGGED TABLE "limit_counters" (
  "key" BYTEA NOT NULL PRIMARY KEY,
  "minute" INTEGER NOT NULL,
  "minute_ends" TIMESTAMPTZ(3) NOT NULL,
  "hour" INTEGER NOT NULL,
  "hour_ends" TIMESTAMPTZ(3) NOT NULL
) WITH (fillfactor = 70);

-- Challenges whose proof was taken, until they expire: none is taken twice.
CREATE UNLOGGED TABLE "spent_challenges" (
  "challenge" BYTEA NOT NULL PRIMARY KEY,
  "expires_at" TIMESTAMPTZ(3) NOT NULL
);
