import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { FairShare } from './fair-share.ts'

type Visitor = { state: 'waiting' | 'in' | 'refused' | 'interrupted'; leave(): void; giveUp(): void }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function visit(share: FairShare, address: string, { interruptible = false } = {}): Visitor {
  const visitor: Visitor = { state: 'waiting', leave: () => {}, giveUp: () => {} }
  visitor.giveUp = share.enter(address, {
    begin(leave) {
      visitor.state = 'in'
      visitor.leave = leave
    },
    refuse: () => (visitor.state = 'refused'),
    interrupt: interruptible
      ? () => {
          visitor.state = 'interrupted'
          visitor.leave()
        }
      : undefined,
  })
  return visitor
}

const many = (share: FairShare, count: number, address: (n: number) => string, options = {}) =>
  Array.from({ length: count }, (_, n) => visit(share, address(n), options))
const states = (visitors: Visitor[]) => visitors.map(({ state }) => state)

it('gives a host that is alone every place, and refuses its next one at once', () => {
  const share = new FairShare(4)
  expect(states(many(share, 5, () => '192.0.2.1'))).toEqual(['in', 'in', 'in', 'in', 'refused'])
})

it('lets another host wait, gives it the next place, and its share of all that follow', () => {
  const share = new FairShare(4)
  const greedy = many(share, 4, () => '192.0.2.1')
  const other = many(share, 3, () => '198.51.100.1')
  expect(states(other)).toEqual(['waiting', 'waiting', 'refused'])
  greedy[0]?.leave()
  greedy[0]?.leave()
  expect(states(other)).toEqual(['in', 'waiting', 'refused'])
  expect(visit(share, '192.0.2.1').state).toBe('refused')
  greedy[1]?.leave()
  expect(states(other)).toEqual(['in', 'in', 'refused'])
})

it('counts what shares a network as one beside another network', () => {
  const share = new FairShare(8)
  const crowd = many(share, 8, (n) => `192.0.2.${n}`)
  const lateToTheCrowd = visit(share, '192.0.2.99')
  const other = visit(share, '198.51.100.1')
  crowd[0]?.leave()
  expect([lateToTheCrowd.state, other.state]).toEqual(['waiting', 'in'])
  crowd[1]?.leave()
  expect(lateToTheCrowd.state).toBe('in')
})

it('takes the addresses of one household in IPv6 for one host', () => {
  const share = new FairShare(2)
  many(share, 2, (n) => `2001:db8::${n + 1}`)
  expect(visit(share, '2001:db8::9').state).toBe('refused')
  expect(visit(share, '2001:db8:1::9').state).toBe('waiting')
})

it('refuses who has waited for three seconds, and forgets who is gone', () => {
  const share = new FairShare(2)
  const [greedy] = many(share, 2, () => '192.0.2.1')
  const patient = visit(share, '198.51.100.1')
  const gone = visit(share, '203.0.113.1')
  gone.giveUp()
  vi.advanceTimersByTime(2_999)
  expect(patient.state).toBe('waiting')
  vi.advanceTimersByTime(1)
  expect(patient.state).toBe('refused')
  greedy?.leave()
  expect(gone.state).toBe('waiting')
  expect(visit(share, '192.0.2.1').state).toBe('in')
})

it('turns away a network that fills the queue for one that is not in it', () => {
  const share = new FairShare(2)
  many(share, 2, () => '192.0.2.1')
  const queued = many(share, 2, (n) => `198.51.100.${n}`)
  const other = visit(share, '203.0.113.1')
  expect(other.state).toBe('waiting')
  expect(states(queued).sort()).toEqual(['refused', 'waiting'])
})

it('interrupts one of the greediest host, and nobody while a host is alone', () => {
  const share = new FairShare(3)
  const slow = many(share, 3, () => '192.0.2.1', { interruptible: true })
  expect(visit(share, '192.0.2.1').state).toBe('refused')
  expect(states(slow)).toEqual(['in', 'in', 'in'])
  expect(visit(share, '198.51.100.1').state).toBe('in')
  expect(states(slow).filter((state) => state === 'interrupted')).toHaveLength(1)
})
