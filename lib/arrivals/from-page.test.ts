import { expect, it } from 'vitest'
import { arrivalFromPage } from '@/lib/arrivals/from-page'
import { env } from '@/lib/platform/env'

it.each([
  ['/?ref=k3m9x2qa-w2', { code: 'k3m9x2qa', channel: 'whatsapp', variant: 2 }],
  ['/es/updates/one?utm_source=facebook#top', { code: null, channel: 'facebook', variant: 0 }],
  ['/es', null],
])('a page of this site at %s', (path, arrival) => {
  expect(arrivalFromPage(env().SITE_URL + path)).toEqual(arrival)
})

it.each(['https://elsewhere.example/?ref=k3m9x2qa-w2', 'nonsense', ''])('nothing of %j', (referer) => {
  expect(arrivalFromPage(referer)).toBeNull()
})
