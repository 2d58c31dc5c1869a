-- The language (BCP 47) of a film's title that is the same on the pages of every language.
ALTER TABLE campaign ADD COLUMN film_title_language text;
