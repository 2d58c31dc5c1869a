import { describe, expect, it } from 'vitest'
import { asksFor, askWords, insertRule, isNeverReached, moveRule, type AskRule } from '@/lib/asks/rules'
import { askRules } from '@/lib/asks/schema'

function rule(id: string, ask: AskRule['ask'], given: Partial<AskRule> = {}): AskRule {
  return { id, ask, edited: 0, isOn: true, languages: [], countries: [], words: {}, ...given }
}

const PLAIN = [rule('share', 'share'), rule('donate', 'donate'), rule('write', 'write'), rule('next', 'next')]
const MEXICAN = rule('mx', 'write', { countries: ['MX'] })
const SPANISH = rule('es', 'donate', { languages: ['es'] })

const ids = (rules: readonly AskRule[] | null) => rules?.map(({ id }) => id)

describe('somebody is asked', () => {
  const askedOf = (rules: AskRule[], locale: 'en' | 'es', country: string | null) =>
    ids(asksFor(rules, { locale, country }))

  it('by the rules in their order', () => {
    expect(askedOf(PLAIN, 'en', 'US')).toEqual(['share', 'donate', 'write', 'next'])
  })

  it('each thing once, by the first rule that is for their country and the page’s language', () => {
    const rules = [MEXICAN, SPANISH, ...PLAIN]
    expect(askedOf(rules, 'en', 'MX')).toEqual(['mx', 'share', 'donate', 'next'])
    expect(askedOf(rules, 'es', 'US')).toEqual(['es', 'share', 'write', 'next'])
    expect(askedOf(rules, 'es', 'MX')).toEqual(['mx', 'es', 'share', 'next'])
  })

  it('nothing that is for some countries where theirs is not known', () => {
    expect(askedOf([MEXICAN, ...PLAIN], 'en', null)).toEqual(['share', 'donate', 'write', 'next'])
  })

  it('nothing after what happens next, by a rule that is off, or whose part is absent', () => {
    const rules = [rule('off', 'write', { isOn: false }), PLAIN[0], rule('end', 'next'), ...PLAIN]
    expect(
      askedOf(
        rules.flatMap((each) => each ?? []),
        'en',
        'US',
      ),
    ).toEqual(['share', 'end'])
    expect(ids(asksFor(PLAIN, { locale: 'en', country: 'US' }, ['donate', 'write']))).toEqual([
      'share',
      'next',
    ])
  })
})

it('the words of another language do not stand in for those that are empty', () => {
  const own = rule('own', 'share', { words: { es: { heading: 'Comparte', sentence: '', button: '' } } })
  expect(askWords(own, 'es').heading).toBe('Comparte')
  expect(askWords(own, 'en')).toEqual({ heading: '', sentence: '', button: '' })
  expect(askWords(undefined, 'en').heading).toBe('')
})

it('a rule moves one place at a time, and never past the last one', () => {
  expect(ids(moveRule(PLAIN, 'write', 'up'))).toEqual(['share', 'write', 'donate', 'next'])
  expect(ids(moveRule(PLAIN, 'share', 'down'))).toEqual(['donate', 'share', 'write', 'next'])
  for (const [id, direction] of [
    ['share', 'up'],
    ['write', 'down'],
    ['next', 'up'],
    ['next', 'down'],
    ['nothing', 'up'],
  ] as const)
    expect(moveRule(PLAIN, id, direction), `${id} ${direction}`).toBeNull()
})

it('a rule is put at its place, before the last one at most', () => {
  expect(ids(insertRule(PLAIN, MEXICAN))).toEqual(['share', 'donate', 'write', 'mx', 'next'])
  expect(ids(insertRule(PLAIN, MEXICAN, 1))).toEqual(['share', 'mx', 'donate', 'write', 'next'])
  expect(ids(insertRule(PLAIN, MEXICAN, 9))).toEqual(['share', 'donate', 'write', 'mx', 'next'])
})

it('a rule is never reached behind one that asks the same of all it is for, or ends the steps for them', () => {
  const never = (...rules: AskRule[]) => isNeverReached(rules, rules.at(-1)?.id ?? '')
  const canadian = rule('ca', 'write', { countries: ['MX', 'CA'] })
  expect(never(rule('all', 'write'), MEXICAN)).toBe(true)
  expect(never(canadian, MEXICAN)).toBe(true)
  expect(never(rule('end', 'next', { countries: ['MX'] }), MEXICAN)).toBe(true)
  expect(never(MEXICAN, canadian)).toBe(false)
  expect(never(MEXICAN, rule('all', 'write'))).toBe(false)
  expect(never(rule('off', 'write', { isOn: false }), MEXICAN)).toBe(false)
  expect(never(SPANISH, MEXICAN)).toBe(false)
})

it('rules end with what happens next, for everybody', () => {
  expect(askRules.safeParse(PLAIN).success).toBe(true)
  for (const rules of [
    [],
    PLAIN.slice(0, 3),
    [rule('next', 'next', { isOn: false })],
    [rule('next', 'next', { countries: ['MX'] })],
    [rule('next', 'next', { languages: ['es'] })],
  ])
    expect(askRules.safeParse(rules).success).toBe(false)
})
