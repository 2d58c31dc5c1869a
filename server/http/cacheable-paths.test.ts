import { expect, it } from 'vitest'
import { isCacheable, isCoalesced, pathOf } from './cacheable-paths.ts'

it('keeps what is the same for everybody', () => {
  const kept = [
    '/',
    '/es',
    '/updates/a-slug?from=mail',
    '/archive',
    '/es/archive/2017',
    '/withdrawn',
    '/thanks',
    '/es/signed',
    '/es/feed.xml',
    '/petition.json',
    '/references.bib',
    '/es/updates/a-slug/references.ris',
    '/_next/static/a.js',
  ]
  expect(kept.map((url) => isCacheable(pathOf(url)))).toEqual(kept.map(() => true))
})

it('keeps nothing that is somebody’s own, counted, or answered by its query', () => {
  const own = [
    '/erased',
    '/confirm/a',
    '/preview/a',
    '/es/preview/a',
    '/admin',
    '/donate/go',
    '/es/donate/go',
    '/go/1/share',
    '/es/go/1/donate',
    '/petition/corrections.json?before=9',
  ]
  expect(own.map((url) => isCacheable(pathOf(url)))).toEqual(own.map(() => false))
})

it('shows the count as it is to whoever has just been counted', () => {
  expect(['/signed', '/es/signed', '/cards/petition.png', '/es/cards/petition.png'].map(isCoalesced)).toEqual(
    [true, true, true, true],
  )
  expect(['/thanks', '/', '/updates/signed', '/cards/film.png'].map(isCoalesced)).toEqual([
    false,
    false,
    false,
    false,
  ])
})
