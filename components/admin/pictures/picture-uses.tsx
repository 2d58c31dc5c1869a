import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { PictureUse } from '@/lib/pictures/uses'

export function PictureUses({ uses, locale }: { uses: PictureUse[]; locale: Locale }) {
  const t = translator(locale, 'pictures')
  if (uses.length === 0) return t('nowhere')
  return uses.map((use, index) => (
    <span key={typeof use === 'string' ? use : use.updateId}>
      {index > 0 && '; '}
      <a href={addressOf(use)}>{typeof use === 'string' ? t(use) : use.title}</a>
    </span>
  ))
}

function addressOf(use: PictureUse): string {
  if (typeof use !== 'string') return `/admin/updates/${use.updateId}`
  return use === 'petition' ? '/admin/petition' : '/admin/petition/words'
}
