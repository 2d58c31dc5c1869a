import { useTranslations } from 'next-intl'
import { answerInWords } from '@/editor/link-answers'
import type { LinkStatus } from '@/lib/links/rules'

/** `Unsure: answered 503`, and the answer alone. */
export function useLinkWords() {
  const t = useTranslations('admin.references')

  function linkInWords({ linkState, linkAnswer }: Pick<LinkStatus, 'linkState' | 'linkAnswer'>): string {
    if (linkState === 'unchecked' || linkState === 'fine') return t(`states.${linkState}`)
    return t(`stateWith.${linkState}`, { answer: answerInWords(t, linkAnswer) })
  }

  return { linkInWords, answerInWords: (answer: string) => answerInWords(t, answer) }
}
