-- Servers that asked to be left alone (Retry-After), and until when.
CREATE TABLE "quiet_hosts" (
    "host" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quiet_hosts_pkey" PRIMARY KEY ("host")
);
