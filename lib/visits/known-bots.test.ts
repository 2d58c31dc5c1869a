import { expect, it } from 'vitest'
import { isKnownBot } from '@/lib/visits/known-bots'

const BROWSER = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0'

it('gives the same verdict again, also after many others', () => {
  const verdicts = () =>
    [BROWSER, 'Googlebot/2.1', 'curl/8.0', `${BROWSER} ${'x'.repeat(500)}`].map(isKnownBot)
  expect(verdicts()).toEqual([false, true, true, false])
  for (let n = 0; n < 3_000; n += 1) isKnownBot(`${BROWSER} ${n}`)
  expect(verdicts()).toEqual([false, true, true, false])
})
