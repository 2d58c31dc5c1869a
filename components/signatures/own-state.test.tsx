import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { OwnLeaving } from '@/components/signatures/own-rights'
import { OwnState } from '@/components/signatures/own-state'
import { MESSAGES } from '@/lib/i18n/messages'

const AT = new Date('2026-11-30T12:00:00Z')
const FACTS = { confirmedAt: AT, withdrawnAt: AT, removedReason: null }

function shown(content: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={MESSAGES.en} timeZone="UTC">
      {content}
    </NextIntlClientProvider>,
  )
}

it.each(['pending', 'withdrawn'] as const)(
  'who is %s is invited to sign only while the campaign goes on',
  (state) => {
    const stateOf = (ended: boolean) =>
      shown(<OwnState locale="en" signature={{ state, ...FACTS }} ended={ended} />)
    expect(stateOf(false)).toMatch(/sign again.*href="\/sign"/)
    expect(stateOf(true)).not.toMatch(/sign again|href="\/sign"/)
    expect(stateOf(true)).toMatch(/ended.*no one can sign/)
  },
)

it('who withdraws after the end is told that signing again is over', () => {
  const leaving = (ended: boolean) =>
    shown(<OwnLeaving locale="en" token="x" counted delivered={false} ended={ended} />)
  expect(leaving(false)).toContain('You can sign again later.')
  expect(leaving(true)).toContain('you cannot sign again')
})
