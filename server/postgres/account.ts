import { stat } from 'node:fs/promises'
import { exec, type Account } from '@/server/host/exec'
import { StartupError } from '@/server/host/startup-error'

/** PostgreSQL refuses root: then the owner of existing data, else `postgres`, else `nobody`. */
export async function chooseAccount(dataFolders: string[]): Promise<Account> {
  if (process.getuid?.() !== 0) return {}
  for (const folder of dataFolders) {
    const owner = await stat(folder).catch(() => null)
    if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  }
  return (await named('postgres')) ?? (await named('nobody')) ?? nobodyFound()
}

async function named(name: string): Promise<Account | null> {
  const id = async (flag: string) => Number(await exec('id', [flag, name], { timeout: 10_000 }))
  try {
    return { uid: await id('-u'), gid: await id('-g') }
  } catch {
    return null
  }
}

function nobodyFound(): never {
  throw new StartupError(
    'PostgreSQL does not run as root, and this machine has neither a user postgres nor a user nobody: add one, start the site as an ordinary user, or set DATABASE_URL.',
  )
}
