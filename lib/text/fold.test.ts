import { expect, it } from 'vitest'
import { excerpt, foldText, searchWords } from '@/lib/text/fold'

it('folds case and accents, composed or not', () => {
  expect(['Niñas', 'NIN\u0303AS', 'ÁRBOL', 'straße'].map(foldText)).toEqual([
    'ninas',
    'ninas',
    'arbol',
    'straße',
  ])
  expect(searchWords('  Dos  ÁRBOLES ')).toEqual(['dos', 'arboles'])
})

it('shows what was searched for as it was written, with what stands around it', () => {
  expect(excerpt('Los Árboles caen.', ['arbol'])).toEqual([
    { text: 'Los ', found: false },
    { text: 'Árbol', found: true },
    { text: 'es caen.', found: false },
  ])
  expect(excerpt('n\u0303a', ['na'])).toEqual([{ text: 'n\u0303a', found: true }])
  const long = `${'before '.repeat(40)}river ${'after '.repeat(60)}`
  const pieces = excerpt(long, ['river'])
  expect(pieces.at(0)).toEqual({ text: '…', found: false })
  expect(pieces.at(-1)).toEqual({ text: '…', found: false })
  expect(pieces.filter(({ found }) => found)).toEqual([{ text: 'river', found: true }])
  expect(pieces.map(({ text }) => text).join('').length).toBeLessThan(210)
})

it('shows nothing where nothing was found', () => {
  expect(excerpt('Nothing here', ['river'])).toEqual([])
})
