import type { useTranslations } from 'next-intl'

type ReferenceWords = ReturnType<typeof useTranslations<'admin.references'>>

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

/** What came of a link check, such as `answered 503`. */
export function answerInWords(t: ReferenceWords, answer: string): string {
  if (/^\d+$/.test(answer)) return t('answers.status', { status: answer })
  return isKnown(answer) ? t(`answers.${ANSWERS[answer]}`) : answer
}

function isKnown(answer: string): answer is keyof typeof ANSWERS {
  return answer in ANSWERS
}
