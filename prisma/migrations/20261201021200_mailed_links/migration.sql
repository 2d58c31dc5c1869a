ALTER TABLE admins
  ADD COLUMN link_mail text CHECK (link_mail IN ('queued', 'sent', 'delayed', 'refused')),
  ADD COLUMN link_mail_code text;
