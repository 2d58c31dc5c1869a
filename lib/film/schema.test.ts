import { expect, it } from 'vitest'
import { filmFacts } from '@/lib/film/schema'

const typed = {
  ...{ filmMinutes: '', filmLanguages: '', filmCaptions: '', filmTitleLanguage: '', filmPublishedOn: '' },
}

it('takes what staff know of the film, and leaves the rest unknown', () => {
  expect(filmFacts.parse(typed)).toEqual({
    filmMinutes: null,
    filmLanguages: [],
    filmCaptions: [],
    filmUncaptioned: false,
    filmTitleLanguage: null,
    filmPublishedOn: null,
  })
  const known = {
    ...typed,
    filmMinutes: '22',
    filmLanguages: 'es, EN',
    filmCaptions: 'en',
    filmPublishedOn: '2017-04-28',
  }
  expect(filmFacts.parse(known)).toEqual({
    filmMinutes: 22,
    filmLanguages: ['es', 'en'],
    filmCaptions: ['en'],
    filmUncaptioned: false,
    filmTitleLanguage: null,
    filmPublishedOn: new Date('2017-04-28'),
  })
})

it.each([
  ['filmMinutes', '0'],
  ['filmMinutes', '601'],
  ['filmMinutes', 'half an hour'],
  ['filmLanguages', 'Spanish'],
  ['filmCaptions', 'en, zz'],
  ['filmTitleLanguage', 'English'],
  ['filmPublishedOn', '2017'],
])('refuses %s %j', (name, value) => {
  const { error } = filmFacts.safeParse({ ...typed, [name]: value })
  expect(error?.issues.map(({ path }) => path)).toEqual([[name]])
})

it('refuses captions of a film that has none', () => {
  const { error } = filmFacts.safeParse({ ...typed, filmCaptions: 'en', filmUncaptioned: 'on' })
  expect(error?.issues.map(({ path }) => path)).toEqual([['filmCaptions']])
})
