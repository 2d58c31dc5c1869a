import { expect, it } from 'vitest'
import {
  afterOverride,
  afterProbe,
  uncheckedLink,
  type LinkStatus,
  type ProbeResult,
} from '@/lib/links/rules'

const DAY = 86_400_000
const start = new Date('2026-11-01T04:07:00Z')
const at = (day: number) => new Date(start.getTime() + day * DAY)
const GONE: ProbeResult = { kind: 'gone', word: '404' }
const UNSURE: ProbeResult = { kind: 'unsure', word: '503' }
const FINE: ProbeResult = { kind: 'fine', word: '200' }

type Known = LinkStatus & { askAt: Date; checkedOn: Date | null }

function after(...answers: [number, ProbeResult][]): Known {
  return answers.reduce<Known>(
    (facts, [day, answer]) => ({ ...facts, ...afterProbe(facts, answer, at(day)) }),
    uncheckedLink(start),
  )
}

it('is checked monthly while it is fine, and dated with that day', () => {
  expect(after([0, FINE])).toMatchObject({
    linkState: 'fine',
    linkSince: at(0),
    askAt: at(30),
    checkedOn: new Date('2026-11-01'),
  })
  expect(after([0, FINE], [30, FINE])).toMatchObject({ linkSince: at(0), askAt: at(60) })
})

it('is dead after three answers over days, since the first of them, and no sooner', () => {
  expect(after([0, GONE])).toMatchObject({ linkState: 'unsure', deadSince: null, askAt: at(1) })
  expect(after([0, GONE], [1, GONE])).toMatchObject({ linkState: 'unsure', askAt: at(3) })
  expect(after([0, GONE], [1, GONE], [3, GONE])).toMatchObject({
    linkState: 'dead',
    linkSince: at(3),
    deadSince: at(0),
    askAt: at(33),
  })
  expect(after([0, GONE], [0.1, GONE], [0.2, GONE], [0.3, GONE])).toMatchObject({ linkState: 'unsure' })
})

it('comes back with the first answer that is fine', () => {
  const back = after([0, GONE], [1, GONE], [3, GONE], [33, FINE])
  expect(back).toMatchObject({
    linkState: 'fine',
    deadSince: null,
    goneSince: null,
    goneAnswers: 0,
    linkTries: 0,
  })
})

it('does not change state by unsure results', () => {
  const unsure = after(...[0, 1, 2, 32, 62].map((day): [number, ProbeResult] => [day, UNSURE]))
  expect(unsure).toMatchObject({ linkState: 'unsure', deadSince: null, linkSince: at(0), askAt: at(92) })
  expect(after([0, GONE], [1, UNSURE], [2, GONE], [3, GONE])).toMatchObject({ linkState: 'dead' })
  expect(after([0, GONE], [1, GONE], [3, GONE], [33, UNSURE])).toMatchObject({
    linkState: 'dead',
    deadSince: at(0),
  })
})

it('returns to monthly checks when only unsure results follow a gone one', () => {
  const heard = (...answers: ProbeResult[]) => {
    let known: Known = uncheckedLink(start)
    const days = answers.map((answer) => {
      const day = (known.askAt.getTime() - start.getTime()) / DAY
      known = { ...known, ...afterProbe(known, answer, known.askAt) }
      return day
    })
    return { days, linkState: known.linkState }
  }
  expect(heard(GONE, UNSURE, UNSURE, UNSURE, UNSURE, UNSURE)).toEqual({
    days: [0, 1, 2, 3, 33, 63],
    linkState: 'unsure',
  })
  expect(heard(GONE, GONE, UNSURE, UNSURE, UNSURE, UNSURE).days).toEqual([0, 1, 3, 4, 5, 35])
  expect(heard(UNSURE, UNSURE, UNSURE, GONE, GONE, GONE, UNSURE)).toEqual({
    days: [0, 1, 2, 32, 33, 35, 65],
    linkState: 'dead',
  })
  expect(heard(GONE, UNSURE, GONE, UNSURE, GONE)).toMatchObject({ linkState: 'dead' })
})

it('waits as long as Retry-After says', () => {
  expect(after([0, { ...UNSURE, notBefore: at(9) }])).toMatchObject({ askAt: at(9) })
  expect(after([0, { ...UNSURE, notBefore: at(0.1) }])).toMatchObject({ askAt: at(1) })
})

it('trusts an override for half a year', () => {
  const dead = after([0, GONE], [1, GONE], [3, GONE])
  expect(afterOverride(dead, true, at(4))).toMatchObject({
    linkState: 'fine',
    deadSince: null,
    askAt: at(184),
  })
  expect(afterOverride(after([0, FINE]), false, at(4))).toMatchObject({
    linkState: 'dead',
    deadSince: at(4),
    askAt: at(184),
  })
})
