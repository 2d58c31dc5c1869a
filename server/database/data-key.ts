import { db } from '@/lib/platform/db'
import { decrypt, encrypt } from '@/lib/platform/encryption'
import { StartupError } from '@/server/host/startup-error'

const WORD = 'sealed'

/** The first start records the key; under another, addresses would hash differently and count again. Throws StartupError. */
export async function checkDataKey(): Promise<void> {
  const { keyProbe } = await db().campaign.findUniqueOrThrow({ where: { id: 1 }, select: { keyProbe: true } })
  if (!keyProbe) {
    await db().campaign.updateMany({
      where: { id: 1, keyProbe: null },
      data: { keyProbe: encrypt('probe', WORD) },
    })
    return checkDataKey()
  }
  if (opensProbe(keyProbe)) return
  throw new StartupError(
    'DATA_KEY is not the key that this database is sealed with: addresses could neither be read nor be told apart. ' +
      'Start with the key it was made with (locally it is kept in DATA_DIR).',
  )
}

export function opensProbe(probe: Uint8Array): boolean {
  try {
    return decrypt('probe', probe) === WORD
  } catch {
    return false
  }
}
