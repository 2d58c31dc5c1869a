import type { Topic } from '@/lib/contact/rules'
import { decrypt } from '@/lib/platform/encryption'

type Sealed = {
  id: number
  topic: Topic
  locale: string
  nameSealed: Uint8Array | null
  emailSealed: Uint8Array
  textSealed: Uint8Array
}

/** A message in clear. Throws when DATA_KEY is not the one it was encrypted with. */
export function openMessage({ id, topic, locale, nameSealed, emailSealed, textSealed }: Sealed) {
  return {
    id,
    topic,
    locale,
    name: nameSealed && decrypt('contact', nameSealed),
    email: decrypt('email', emailSealed),
    text: decrypt('contact', textSealed),
  }
}
