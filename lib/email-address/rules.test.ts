import { describe, expect, it } from 'vitest'
import { LARGE_PROVIDERS } from '@/lib/email-address/large-providers'
import { MAIL_PROVIDERS } from '@/lib/email-address/mail-providers'
import { COMMON_DOMAINS, suggestedAddress } from '@/lib/email-address/rules'

// Own domains of people, schools, offices and newspapers, and small providers.
const GOOD = `
  unam.mx itesm.mx tec.mx ibero.mx udg.mx uanl.mx gob.mx sre.gob.mx cndh.org.mx jornada.com.mx proceso.com.mx
  stopusarmstomexico.org globalexchange.org amnesty.org wola.org state.gov house.gov senate.gov nyu.edu ucla.edu
  hey.com duck.com tuta.com tutanota.com posteo.de riseup.net mailbox.org runbox.com fastmail.com zoho.com
  love.com five.com line.com like.com olive.com lime.com solo.com aol.de mac.com pm.me proton.me man.com
  gmx.us gmx.es gmx.com.mx mailfence.com startmail.com disroot.org autistici.org lavabit.com cock.li
  yandex.com mail.ru mail.mx correo.mx example.org example.com ejemplo.mx hotel.com hotmart.com outlet.com lookout.com
  yahoo.com.ar yahoo.com.br yahoo.com.co yahoo.co.uk hotmail.com.mx hotmail.fr live.com.ar live.ca outlook.cl
`

describe('a slip in a common domain', () => {
  it.each([
    ['x@gmial.com', 'x@gmail.com'],
    ['x@gamil.com', 'x@gmail.com'],
    ['x@gmai.com', 'x@gmail.com'],
    ['x@gmail.co', 'x@gmail.com'],
    ['x@gmail.com.mx', 'x@gmail.com'],
    ['x@gmailcom', 'x@gmail.com'],
    ['x@gmail', 'x@gmail.com'],
    ['ana@hotmail.con', 'ana@hotmail.com'],
    ['ana@hotmial.com', 'ana@hotmail.com'],
    ['ana@homail.com', 'ana@hotmail.com'],
    ['ana@hotmail', 'ana@hotmail.com'],
    ['ana@yaho.com', 'ana@yahoo.com'],
    ['ana@yahoo.co.mx', 'ana@yahoo.com.mx'],
    ['ana@yahoo.commx', 'ana@yahoo.com.mx'],
    ['ana@yaho.com.mx', 'ana@yahoo.com.mx'],
    ['ana@yahoo.com.xm', 'ana@yahoo.com.mx'],
    ['ana@outlok.com', 'ana@outlook.com'],
    ['ana@outlook.cm', 'ana@outlook.com'],
    ['ana@iclould.com', 'ana@icloud.com'],
    ['ana@live.con', 'ana@live.com'],
    ['ana@live.co.mx', 'ana@live.com.mx'],
    ['ana@prodigy.net.m', 'ana@prodigy.net.mx'],
    [' Ana.Perez+x@GMIAL.COM ', 'Ana.Perez+x@gmail.com'],
  ])('%s is probably %s', (typed, meant) => {
    expect(suggestedAddress(typed)).toBe(meant)
  })

  it('of any one letter is noticed, and never leads to another slip', () => {
    for (const domain of COMMON_DOMAINS.filter((each) => each.indexOf('.') >= 5)) {
      for (let at = 0; at < domain.length; at += 1) {
        const slips = [
          domain.slice(0, at) + domain.slice(at + 1),
          `${domain.slice(0, at)}q${domain.slice(at)}`,
          `${domain.slice(0, at)}q${domain.slice(at + 1)}`,
        ].filter((slip) => !slip.startsWith('mail.') && !slip.startsWith('cloud.'))
        for (const slip of slips)
          expect(
            COMMON_DOMAINS.map((common) => `x@${common}`),
            slip,
          ).toContain(suggestedAddress(`x@${slip}`))
      }
    }
  })
})

it('suggests nothing for the domain of any large provider, and none for small ones', () => {
  const known = [...LARGE_PROVIDERS, ...MAIL_PROVIDERS.flatMap(({ domains }) => domains)]
  const domains = [...known, ...GOOD.trim().split(/\s+/), ...COMMON_DOMAINS]
  expect(domains.length).toBeGreaterThan(250)
  expect(domains.map((domain) => suggestedAddress(`ana@${domain}`)).filter(Boolean)).toEqual([])
})

it.each(['', 'ana', '@gmial.com', 'ana@', 'ana@@gmial.com', 'a@b@gmial.com'])(
  'suggests nothing for %j, which is no address',
  (typed) => expect(suggestedAddress(typed)).toBeNull(),
)
