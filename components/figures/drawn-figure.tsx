import { getTranslations } from 'next-intl/server'
import { BorderFigure } from '@/components/figures/border'
import { TenfoldFigure } from '@/components/figures/tenfold'
import type { Locale } from '@/lib/i18n/locales'
import type { FigureName } from '@/lib/markdown/shapes'

const FIGURES = { border: BorderFigure, tenfold: TenfoldFigure } satisfies Record<FigureName, unknown>

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
  const Figure = FIGURES[name]
  return <Figure label={t(name)} caption={caption} />
}
