import { byLocale, type Locale } from '@/lib/i18n/locales'

/** Trees and minerals, which nobody mistakes for people's names. */
const GIVEN = {
  en: 'Alder Ash Aspen Birch Cedar Cypress Elder Hawthorn Hazel Juniper Larch Laurel Linden Maple Olive Rowan Spruce Tamarack Willow Yew',
  es: 'Abedul Acacia Álamo Ahuehuete Castaño Cedro Ceiba Ciprés Encino Fresno Guayacán Haya Jacarandá Laurel Mezquite Nogal Olmo Pirul Roble Sauce',
}
const FAMILY = {
  en: 'Agate Basalt Beryl Calcite Chalk Cobalt Feldspar Flint Galena Garnet Granite Gypsum Jasper Marble Mica Obsidian Opal Pumice Quartz Slate',
  es: 'Ámbar Arcilla Azufre Basalto Berilo Caliza Cobre Cuarzo Feldespato Granate Granito Jade Mármol Mica Níquel Ónix Obsidiana Ópalo Pizarra Yeso',
}
const REGIONS = {
  en: 'Northern Southern Eastern Western Central',
  es: 'Norte Sur Oriente Poniente Centro',
}

const split = (words: Record<Locale, string>) => byLocale((locale) => words[locale].split(' '))

export const WORDS = {
  given: split(GIVEN),
  family: split(FAMILY),
  region: split(REGIONS),
  comment: {
    en: [
      'A synthetic comment.',
      'Made for a test, "quotes" and all.',
      'Two lines\nof a synthetic comment.',
      '=1+1 is no formula here',
    ],
    es: ['Un comentario sintético.', 'Hecho para una prueba, con comas, y eñes.', '-- sin significado'],
  },
} as const

/** Reserved for examples (RFC 2606). */
export const DOMAINS = ['example.org', 'example.com', 'example.net', 'mail.example.org', 'post.example.com']
