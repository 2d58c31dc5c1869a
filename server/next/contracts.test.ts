import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import * as router from 'next/dist/client/components/app-router-headers'
import { NEXT_CACHE_TAGS_HEADER } from 'next/dist/lib/constants'
import { normalizeRscURL } from 'next/dist/shared/lib/router/utils/app-paths'
import { mightBeServerReferenceId } from 'next/dist/shared/lib/server-reference-info'
import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import * as contracts from './contracts.mjs'
import { stripFramework } from './strip-framework.ts'

const installed = createRequire(import.meta.url)
const sourceOf = (module: string) => readFileSync(installed.resolve(module), 'utf8')

describe('of the installed Next', () => {
  it('server actions fetch from the origin of the variable', () => {
    expect(sourceOf('next/dist/server/app-render/action-handler')).toContain(
      `process.env.${contracts.OWN_ORIGIN};`,
    )
  })

  it('lifetimes are kept in a map that can be emptied', async () => {
    const { SharedCacheControls } = await import(contracts.CACHE_CONTROLS)
    expect(SharedCacheControls.cacheControls).toBeInstanceOf(Map)
  })

  it('an action that is not there is marked', () => {
    expect(contracts.ACTION_NOT_FOUND).toBe(router.NEXT_ACTION_NOT_FOUND_HEADER)
    expect(sourceOf('next/dist/server/app-render/action-handler')).toContain(
      'res.setHeader(_approuterheaders.NEXT_ACTION_NOT_FOUND_HEADER, ',
    )
  })

  it('the router in the browser sends these headers, and of those of development no other', () => {
    expect([contracts.RSC, contracts.ACTION]).toEqual([router.RSC_HEADER, router.ACTION_HEADER])
    const sent = [...router.FLIGHT_HEADERS, router.ACTION_HEADER, router.NEXT_URL]
    expect([...contracts.ROUTER_HEADERS, router.NEXT_HMR_REFRESH_HEADER].sort()).toEqual(sent.sort())
  })

  it('what it says to itself is told from what others read', () => {
    const own = Object.entries(router).filter(([, name]) => String(name).startsWith('x-nextjs-'))
    expect(own.length).toBeGreaterThan(5)
    for (const name of [NEXT_CACHE_TAGS_HEADER, 'x-nextjs-cache', ...own.map(([, name]) => String(name))])
      expect(name).toMatch(contracts.INTERNAL_HEADERS)
    expect('x-robots-tag').not.toMatch(contracts.INTERNAL_HEADERS)
  })

  it('the address of a page’s data is told by its ending', () => {
    expect('/admin.rsc?a').toMatch(contracts.DATA_OF_A_PAGE)
    expect(normalizeRscURL('/admin.rsc')).toBe('/admin')
  })

  it('the data of a page stand in scripts that are told from others', () => {
    for (const name of ['use-flight-response', 'stream-ops.node']) {
      const source = sourceOf(`next/dist/server/app-render/${name}`)
      const begun = source.match(/\(?self\.__next_f\b[^`$]*/g) ?? []
      expect(begun).toHaveLength(3)
      for (const begin of begun) expect(stripFramework(`<script nonce="a">${begin}</script>`)).toBe('')
    }
  })

  it('its files are asked for by scripts and preloads that are told from others', async () => {
    const react = 'next/dist/compiled/react-dom/server.node'
    const { renderToPipeableStream } = installed(react) as typeof import('react-dom/server')
    const page = new PassThrough()
    const { pipe } = renderToPipeableStream(createElement('p'), {
      bootstrapScripts: ['/_next/static/chunks/a.js'],
      onShellReady: () => pipe(page),
    })
    const html = await text(page)
    expect(html.match(/\/_next\/static\/chunks\/a\.js/g)).toHaveLength(2)
    expect(stripFramework(html)).toBe('<p></p>')
  })

  it('an action’s id is 42 characters long', () => {
    const id = '60'.repeat(21)
    expect(id).toMatch(contracts.ACTION_ID)
    expect([mightBeServerReferenceId(id), mightBeServerReferenceId(id + '0')]).toEqual([true, false])
  })

  it('a form names its action in the fields that are looked at', () => {
    const source = sourceOf(
      'next/dist/compiled/react-server-dom-turbopack/cjs/react-server-dom-turbopack-server.node.production.js',
    )
    for (const field of ['$ACTION_REF_', '$ACTION_ID_']) {
      expect(source).toContain(`startsWith("${field}")`)
      expect(`${field}1`).toMatch(contracts.ACTION_FIELD)
    }
    expect(source).toMatch(/"\$ACTION_" \+ \w+\.slice\(12\) \+ ":"/)
    expect('$ACTION_1:0').toMatch(contracts.ACTION_ARGUMENTS)
  })

  it('references in arguments begin with the letters that are let through', () => {
    const source = sourceOf(
      'next/dist/compiled/react-server-dom-turbopack/cjs/react-server-dom-turbopack-client.browser.production.js',
    )
    for (const kept of [
      '"$K"',
      '"$T"',
      '"$D"',
      '"$n"',
      '"$undefined"',
      '"$NaN"',
      '"$Infinity"',
      '"$-Infinity"',
    ])
      expect(source).toContain(kept)
    for (const kept of ['"$K1"', '"$T"', '"$D2026"', '"$n1"', '"$$5"', '"$undefined"', '"$-0"'])
      expect(kept).not.toMatch(contracts.ODD_REFERENCE)
    expect('["$F1"]').toMatch(contracts.ODD_REFERENCE)
  })
})
