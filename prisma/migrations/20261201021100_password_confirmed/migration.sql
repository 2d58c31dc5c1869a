ALTER TABLE admin_sessions ADD COLUMN password_confirmed_at timestamptz(3);
UPDATE admin_sessions SET password_confirmed_at = created_at;
ALTER TABLE admin_sessions
  ALTER COLUMN password_confirmed_at SET DEFAULT CURRENT_TIMESTAMP,
  ALTER COLUMN password_confirmed_at SET NOT NULL;
