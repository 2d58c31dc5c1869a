import { describe, expect, it } from 'vitest'
import { isFollowedByPerson } from '@/lib/visits/followed-link'

const BROWSER =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36'

const asks = (headers: Record<string, string>, method = 'GET') =>
  isFollowedByPerson({ method, headers: new Headers({ 'user-agent': BROWSER, ...headers }) })

describe('a link is followed', () => {
  it.each([
    BROWSER,
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/22G86 [FBAN/FBIOS;FBAV/530.0.0.44]',
    'Lynx/2.9.0dev.12 libwww-FM/2.14 SSL-MM/1.4.1 GNUTLS/3.7.8',
    'w3m/0.5.3+git20230121',
  ])('by %s', (agent) => expect(asks({ 'user-agent': agent })).toBe(true))

  it('by a click on one of our own pages', () => {
    const click = { 'sec-fetch-site': 'same-origin', 'sec-fetch-user': '?1', 'sec-fetch-mode': 'navigate' }
    expect(asks({ ...click, 'user-agent': 'Mozilla/5.0 HeadlessChrome/142.0.0.0' })).toBe(true)
  })
})

describe('nobody followed it', () => {
  it.each([
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
    'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    'WhatsApp/2.23.20.0',
    'TelegramBot (like TwitterBot)',
    'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36',
    'Barracuda Sentinel (EE)',
    'curl/8.14.1',
    'python-requests/2.32.3',
    '',
  ])('that is %s', (agent) => expect(asks({ 'user-agent': agent })).toBe(false))

  it.each([
    ['sec-purpose', 'prefetch'],
    ['sec-purpose', 'prefetch;prerender'],
    ['sec-purpose', 'prefetch;anonymous-client-ip'],
    ['purpose', 'prefetch'],
    ['x-purpose', 'preview'],
    ['x-moz', 'prefetch'],
  ])('ahead of a click: %s: %s', (name, value) => expect(asks({ [name]: value })).toBe(false))

  it.each(['HEAD', 'OPTIONS', 'POST'])('by %s', (method) => expect(asks({}, method)).toBe(false))

  it('where no program says what it is', () =>
    expect(isFollowedByPerson({ method: 'GET', headers: new Headers() })).toBe(false))
})
