import { expect, it } from 'vitest'
import { originOf } from '@/lib/references/rules'
import { isolateDirection } from '@/lib/text/rules'

it('keeps a name that runs from right to left apart from what stands around it', () => {
  expect(isolateDirection('(שרה)')).toBe('\u2068(שרה)\u2069')
  expect(isolateDirection('(سارة)')).toBe('\u2068(سارة)\u2069')
  expect(isolateDirection('(Sara) 和平')).toBe('(Sara) 和平')
})

it('between the names of a source, too', () => {
  const source = { authors: ['{שרה (כהן)}', 'Rulfo, Juan'], publisher: 'Diario', date: '2017' }
  expect(originOf(source, 'en')).toBe('\u2068שרה (כהן)\u2069 and Juan Rulfo, Diario, 2017')
})
