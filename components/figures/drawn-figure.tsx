import { getTranslations } from 'next-intl/server'
import { BorderFigure } from '@/components/figures/border'
import { TenfoldFigure } from '@/components/figures/tenfold'
import type { Locale } from '@/lib/i18n/locales'
import type { FigureName } from '@/lib/markdown/shapes'

/** Placed in a text with `![caption](figure:NAME)`. */
export async function DrawnFigure({
  name,
  caption,
  locale,
}: {
  name: FigureName
  caption: string
  locale: Locale
}) {
  const t = await getTranslations({ locale, namespace: 'figures' })
  switch (name) {
    case 'border':
      return <BorderFigure label={(strokes) => t('border', { strokes })} caption={caption} />
    case 'tenfold':
      return <TenfoldFigure label={t('tenfold')} caption={caption} />
  }
}
