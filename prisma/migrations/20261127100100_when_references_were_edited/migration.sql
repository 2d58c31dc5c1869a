-- When a person last edited a reference, so that nobody overwrites unseen what somebody else just saved.
ALTER TABLE "references" ADD COLUMN edited_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
