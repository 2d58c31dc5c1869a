-- Share cards have 38 lines instead of 266. The campaign's own words of the seed say what each stands for; others are its editors' to change.
UPDATE "campaign_words" SET "card_note" = replace("card_note", 'Each line is $1 million of', 'Each line is $7 million of')
WHERE "locale" = 'en' AND "card_note" LIKE 'Each line is $1 million of an agreement worth up to $266 million%';
UPDATE "campaign_words" SET "card_note" = replace("card_note", 'Cada línea es 1 millón de dólares', 'Cada línea son 7 millones de dólares')
WHERE "locale" = 'es' AND "card_note" LIKE 'Cada línea es 1 millón de dólares de un acuerdo de hasta 266 millones%';
