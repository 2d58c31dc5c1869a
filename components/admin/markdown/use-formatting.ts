import { useTranslations } from 'next-intl'
import { link, wrap, type Edit, type Selection } from '@/editor/markdown/edits'

type Change = (selection: Selection) => Edit

/** What writes sample words where nothing is selected, in the language of whoever writes. */
export function useFormatting(): { bold: Change; italic: Change; link: Change } {
  const t = useTranslations('admin.editor.tools')
  return {
    bold: (selection) => wrap(selection, '**', t('boldSample')),
    italic: (selection) => wrap(selection, '_', t('italicSample')),
    link: (selection) => link(selection, t('linkSample')),
  }
}
