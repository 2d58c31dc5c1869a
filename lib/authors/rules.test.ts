import { expect, it } from 'vitest'
import { authorName, readAuthor, splitAuthors } from '@/lib/authors/rules'

it('tells persons from organisations', () => {
  expect(readAuthor('García Márquez, Gabriel')).toEqual({ family: 'García Márquez', given: 'Gabriel' })
  expect(readAuthor('United Nations')).toEqual({ literal: 'United Nations' })
  expect(readAuthor('{Bread, Peace & Land}')).toEqual({ literal: 'Bread, Peace & Land' })
})

it.each(['', ',', 'Rulfo,', ', Juan', 'King, Jr., Martin', '{open', '{}', '{a} b', 'a {b}, c'])(
  'takes %j for nobody',
  (text) => {
    expect(readAuthor(text)).toBeNull()
  },
)

it('splits a line at semicolons outside braces', () => {
  expect(splitAuthors(' Rulfo, Juan;United Nations ; {A; B, C};; ')).toEqual([
    'Rulfo, Juan',
    'United Nations',
    '{A; B, C}',
  ])
  expect(splitAuthors('')).toEqual([])
  expect(splitAuthors('{never closed; b')).toEqual(['{never closed', 'b'])
})

it('writes names in the order they are read', () => {
  expect(['Rulfo, Juan', 'United Nations', '{Bread, Peace}'].map(authorName)).toEqual([
    'Juan Rulfo',
    'United Nations',
    'Bread, Peace',
  ])
})
