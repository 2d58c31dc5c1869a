-- What the staff did about one signature, for its signer's download, without reading all events.
CREATE INDEX "audit_events_subject_idx" ON "audit_events" ("subject");
