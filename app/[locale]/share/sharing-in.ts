import { SHARE_CODE } from '@/lib/arrivals/ref'
import type { Locale } from '@/lib/i18n/locales'
import type { Sharing } from '@/lib/share-texts/queries'
import { publishedUpdate } from '@/lib/updates/queries'

type Asked = { code?: string | null; text?: string | null; update?: string | null }

/** What the address of a way to share names; the petition where it names no public update. */
export async function sharingIn({ code, text, update }: Asked, locale: Locale): Promise<Sharing> {
  return {
    code: typeof code === 'string' && SHARE_CODE.test(code) ? code : null,
    variant: Number(text),
    update: (typeof update === 'string' && (await publishedUpdate(update, locale))) || undefined,
  }
}
