ALTER TABLE "admin_sessions" ADD COLUMN "browser" TEXT, ADD COLUMN "system" TEXT;
