-- Wrong passwords are counted by where they come from (limit_counters): a stranger locks nobody out.
ALTER TABLE "admins" DROP COLUMN "failures", DROP COLUMN "locked_until";
