import { providerOf } from '@/lib/email-address/mail-providers'

// By country; how these providers treat aliases is unknown.
const LARGE = `
  aol.com gmx.com gmx.net mail.com zoho.com
  yahoo.ca yahoo.cl yahoo.co.uk yahoo.com.ar yahoo.com.au yahoo.com.br yahoo.com.co yahoo.com.mx yahoo.com.pe yahoo.com.ve
  yahoo.de yahoo.es yahoo.fr yahoo.it ymail.com rocketmail.com
  prodigy.net.mx telmex.com infinitum.com.mx
  att.net bellsouth.net charter.net comcast.net cox.net earthlink.net juno.com optonline.net sbcglobal.net verizon.net
  rogers.com shaw.ca sympatico.ca videotron.ca
  bol.com.br globo.com ig.com.br terra.com.br uol.com.br
  telefonica.net terra.es
  btinternet.com ntlworld.com sky.com talktalk.net virginmedia.com
  aon.at arcor.de bluewin.ch freenet.de gmx.at gmx.ch gmx.de t-online.de web.de
  free.fr laposte.net neuf.fr orange.fr sfr.fr wanadoo.fr
  alice.it libero.it tin.it tiscali.it virgilio.it
  home.nl kpnmail.nl planet.nl skynet.be telenet.be ziggo.nl
  interia.pl o2.pl onet.pl seznam.cz wp.pl
  bk.ru inbox.ru list.ru mail.ru rambler.ru ukr.net
  126.com 163.com naver.com qq.com rediffmail.com sina.com
  bigpond.com optusnet.com.au xtra.co.nz
`

export const LARGE_PROVIDERS = LARGE.trim().split(/\s+/)

const large = new Set(LARGE_PROVIDERS)

/** Whether so many people use a domain (ASCII, lower case) that many posts from it mean nothing. */
export function isLargeProvider(domain: string): boolean {
  return large.has(domain) || providerOf(domain) !== undefined
}
