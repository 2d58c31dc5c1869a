import type { LinkStatus } from '@/lib/links/rules'

const STATES = { unchecked: 'Not checked yet', fine: 'Fine', unsure: 'Unsure', dead: 'Dead' }

const ANSWERS: Record<string, string> = {
  dns: 'its name does not exist',
  'dns later': 'its name could not be looked up',
  tls: 'its certificate cannot be trusted',
  timeout: 'no answer in time',
  refused: 'no connection',
  reset: 'connection cut',
  redirects: 'redirected too often',
  private: 'not an address of the public internet, so it was not asked',
  port: 'not on a port of the web, so it was not asked',
  scheme: 'led to something that is no web address',
  credentials: 'led to an address with a password',
  person: 'somebody looked',
}

/** `Unsure: answered 503`. */
export function linkInWords({ linkState, linkAnswer }: Pick<LinkStatus, 'linkState' | 'linkAnswer'>): string {
  if (linkState === 'unchecked' || linkState === 'fine') return STATES[linkState]
  return `${STATES[linkState]}: ${answerInWords(linkAnswer)}`
}

/** `answered 503`, or why there was no answer. */
export function answerInWords(answer: string): string {
  return /^\d+$/.test(answer) ? `answered ${answer}` : (ANSWERS[answer] ?? answer)
}
