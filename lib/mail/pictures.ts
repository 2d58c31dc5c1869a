import type { Element } from 'hast'
import type { InlinePicture } from '@/lib/mail/message'
import { STYLES } from '@/lib/mail/styles'
import { plainFigure } from '@/lib/markdown/pictures'
import { pictureFile } from '@/lib/pictures/file'
import { jpegVariant, pictureAddress, type PictureEntry } from '@/lib/pictures/rules'

const SHOWN = /(?<=src=")cid:(([a-z0-9]{16})-(\d+)@[^"]+)(?=")/g

export type ShownPicture = { cid: string; key: string; name: string }

/** A picture as a figure that names its JPEG by Content-ID (RFC 2392), since a mail fetches nothing. */
export function mailFigure(picture: PictureEntry, page: string): Element {
  const figure = plainFigure(picture, page)
  const form = jpegVariant(picture)
  if (!form) return figure
  const cid = `${picture.key}-${form.width}@${new URL(page).hostname}`
  figure.properties.style = STYLES.picture
  for (const part of figure.children) {
    if (part.type !== 'element') continue
    if (part.tagName === 'img') Object.assign(part.properties, imageOf(cid, part))
    else Object.assign(part.properties, { className: ['ink-2'], style: STYLES.caption })
  }
  return figure
}

// A narrow picture keeps its own width, which Outlook reads from the attribute alone.
function imageOf(cid: string, { properties: { width } }: Element): Element['properties'] {
  return { src: `cid:${cid}`, height: undefined, style: `${STYLES.image};max-width:${Number(width)}px` }
}

/** The pictures that a mail's HTML shows by Content-ID, once each. */
export function shownPictures(html: string): ShownPicture[] {
  const shown = Array.from(html.matchAll(SHOWN), ([, cid = '', key = '', width]) => ({
    cid,
    key,
    name: `${width}.jpg`,
  }))
  return shown.filter(({ cid }, index) => shown.findIndex((each) => each.cid === cid) === index)
}

/** The pictures that a mail's HTML shows, as they are now. */
export async function currentPictures(html: string): Promise<InlinePicture[]> {
  const pictures = await Promise.all(
    shownPictures(html).map(async ({ cid, key, name }) => {
      const bytes = await pictureFile(key, name)
      return bytes ? [inlinePicture(cid, bytes)] : []
    }),
  )
  return pictures.flat()
}

/** Encodes a JPEG as a part of a message, once for all recipients. */
export function inlinePicture(cid: string, bytes: Uint8Array): InlinePicture {
  const name = `${cid.replace(/@.*/, '')}.jpg`
  const head = [
    `Content-Type: image/jpeg; name=${name}`,
    'Content-Transfer-Encoding: base64',
    `Content-ID: <${cid}>`,
    `Content-Disposition: inline; filename=${name}`,
  ]
  const lines = Buffer.from(bytes)
    .toString('base64')
    .replace(/.{76}(?=.)/g, '$&\r\n')
  const text = [...head, '', lines].join('\r\n')
  // Shared, so that the thread that sends mail is not given a copy with each.
  const part = Buffer.from(new SharedArrayBuffer(text.length))
  part.write(text, 'latin1')
  return { cid, part }
}

/** The HTML with its pictures by their addresses on this site, for pages that show a mail. */
export function withSitePictures(html: string): string {
  return html.replace(SHOWN, (_, _cid, key: string, width: string) => pictureAddress(key, `${width}.jpg`))
}
