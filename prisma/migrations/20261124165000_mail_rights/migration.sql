-- The organisation's postal address: stands in every mail once it is set.
ALTER TABLE campaign ADD COLUMN postal_address text NOT NULL DEFAULT '';

-- When a mail server last said that an address takes no mail, and its code ("550 5.1.1"): no broadcast goes there.
ALTER TABLE signatures ADD COLUMN bounced_at timestamptz(3), ADD COLUMN bounce_code text;
CREATE INDEX signatures_bounced ON signatures (id) WHERE bounced_at IS NOT NULL;
