-- What staff may know of the campaign and its film, and the petition page shows where it is known.
ALTER TABLE campaign
  ADD COLUMN film_minutes integer CHECK (film_minutes BETWEEN 1 AND 600),
  ADD COLUMN film_languages text[] NOT NULL DEFAULT '{}',
  ADD COLUMN film_captions text[] NOT NULL DEFAULT '{}',
  ADD COLUMN film_uncaptioned boolean NOT NULL DEFAULT false,
  ADD COLUMN film_published_on date;

ALTER TABLE campaign_words
  ADD COLUMN story_title text NOT NULL DEFAULT '',
  ADD COLUMN story text NOT NULL DEFAULT '',
  ADD COLUMN story_cites text[] NOT NULL DEFAULT '{}',
  ADD COLUMN questions text NOT NULL DEFAULT '',
  ADD COLUMN press text NOT NULL DEFAULT '';
