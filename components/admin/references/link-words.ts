import { useTranslations } from 'next-intl'
import type { LinkStatus } from '@/lib/links/rules'

const ANSWERS = {
  dns: 'dns',
  'dns later': 'dnsLater',
  tls: 'tls',
  timeout: 'timeout',
  refused: 'refused',
  reset: 'reset',
  redirects: 'redirects',
  private: 'private',
  port: 'port',
  scheme: 'scheme',
  credentials: 'credentials',
  person: 'person',
  'no answer': 'none',
} as const

/** `Unsure: answered 503`, and the answer alone. */
export function useLinkWords() {
  const t = useTranslations('admin.references')

  function linkInWords({ linkState, linkAnswer }: Pick<LinkStatus, 'linkState' | 'linkAnswer'>): string {
    if (linkState === 'unchecked' || linkState === 'fine') return t(`states.${linkState}`)
    return t(`stateWith.${linkState}`, { answer: answerInWords(linkAnswer) })
  }

  function answerInWords(answer: string): string {
    if (/^\d+$/.test(answer)) return t('answers.status', { status: answer })
    return isKnown(answer) ? t(`answers.${ANSWERS[answer]}`) : answer
  }

  return { linkInWords, answerInWords }
}

function isKnown(answer: string): answer is keyof typeof ANSWERS {
  return answer in ANSWERS
}
