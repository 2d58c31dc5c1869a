import { describe, expect, it } from 'vitest'
import { asked, signatureFilter, withFilter } from '@/app/admin/signatures/filter'

describe('the filter of signatures', () => {
  it('ignores what is not valid', () => {
    const wrong = {
      state: 'x',
      country: 'XX',
      region: 'MX-XX',
      domain: 'nowhere',
      from: '2026-02-30',
      until: '',
    }
    expect(asked(signatureFilter.parse(wrong), 'UTC')).toEqual({})
  })

  it('takes a region with its country', () => {
    const filter = signatureFilter.parse({ country: 'US', region: 'MX-JAL' })
    expect(asked(filter, 'UTC')).toEqual({ country: 'MX', region: 'MX-JAL' })
  })

  it('takes whole days of the time zone, across a change of clocks', () => {
    const filter = signatureFilter.parse({ from: '2026-03-08', until: '2026-03-08' })
    expect(asked(filter, 'America/New_York')).toEqual({
      from: new Date('2026-03-08T05:00:00Z'),
      until: new Date('2026-03-09T04:00:00Z'),
    })
  })

  it('reads a domain as it is stored', () => {
    expect(asked(signatureFilter.parse({ domain: ' Bücher.Example ' }), 'UTC')).toEqual({
      domain: 'xn--bcher-kva.example',
    })
  })

  it('is kept by the next page', () => {
    const filter = signatureFilter.parse({ state: 'held', region: 'MX-JAL' })
    expect(withFilter('/admin/signatures', { before: 'ID', ...filter })).toBe(
      '/admin/signatures?before=ID&state=held&region=MX-JAL',
    )
  })
})
