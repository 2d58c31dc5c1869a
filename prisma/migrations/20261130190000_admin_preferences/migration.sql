ALTER TABLE "admins" ADD COLUMN "locale" TEXT, ADD COLUMN "time_zone" TEXT;
