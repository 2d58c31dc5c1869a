import { expect, it } from 'vitest'
import { askAudience, askWordsIn } from '@/lib/asks/schema'

it('countries are named in any language of the site or by code, each once', () => {
  const typed = 'méxico, US; Estados Unidos\nUnited States, côte d’ivoire'
  expect(askAudience.parse({ countries: typed }).countries).toEqual(['MX', 'US', 'CI'])
  expect(askAudience.parse({ countries: ' , ' }).countries).toEqual([])
})

it('what is no country is said by name', () => {
  const { error } = askAudience.safeParse({ countries: 'Mexico, Mexicoo, Atlantis' })
  expect(error?.issues[0]).toMatchObject({
    path: ['countries'],
    message: expect.stringContaining('Mexicoo, Atlantis'),
  })
})

it('every language is none in particular, as no language is', () => {
  expect(askAudience.parse({ 'language-es': 'yes' }).languages).toEqual(['es'])
  expect(askAudience.parse({ 'language-es': 'yes', 'language-en': 'yes' }).languages).toEqual([])
  expect(askAudience.parse({}).languages).toEqual([])
})

it('words are lines of a bounded length, or empty', () => {
  expect(askWordsIn.parse({ locale: 'en', heading: ' Hello ' })).toMatchObject({
    heading: 'Hello',
    button: '',
  })
  expect(askWordsIn.safeParse({ locale: 'en', button: 'x'.repeat(41) }).success).toBe(false)
  expect(askWordsIn.safeParse({ locale: 'en', heading: 'a\nb' }).success).toBe(false)
})
